import Foundation
import PackagePlugin

/// Compiles the CSV and SQL files of a target's own folder into it as string literals.
///
/// `Bundle.module` traps when the program is moved, and `.embedInCode` writes byte arrays that take
/// minutes to compile; a literal does neither.
@main
struct EmbedTextPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)Text.swift")
    let inputs = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { ["csv", "sql"].contains(URL(fileURLWithPath: $0).pathExtension) }
      .sorted()
      .map { folder.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embedding the data files of \(target.name)",
        executable: try context.tool(named: "EmbedText").url,
        arguments: [folder.path, output.path, "\(target.name)Text", "csv", "sql"],
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
