/// Why a file or a stream cannot be read or written.
package enum FileError: Error, Equatable {
  case notFound(String)
  case isAFolder(String)
  case cannotRead(String, reason: String)
  case alreadyExists(String)
  case isAFolderToWrite(String)
  case isAnInput(String)
  case isARegistry(String)
  case holdsAnotherKind(String, is: FileKind)
  case cannotWrite(String, reason: String)

  /// The exit code of a command that ends with this error.
  package var exitCode: Int32 {
    switch self {
    case .notFound, .isAFolder, .cannotRead: 66
    case .alreadyExists, .isAFolderToWrite, .isAnInput, .isARegistry, .holdsAnotherKind, .cannotWrite: 73
    }
  }

  /// What was found and what to do.
  package var message: String {
    switch self {
    case .notFound(let name): "\(name): there is no such file. Check the path."
    case .isAFolder(let name): "\(name): is a folder. Name a file."
    case .cannotRead(let name, let reason): "\(name): cannot be read (\(reason))."
    case .alreadyExists(let name): "\(name): exists already. Choose another name, or remove it first."
    case .isAFolderToWrite(let name): "\(name): is a folder; name a file in it."
    case .isAnInput(let name): "\(name): is what this command reads, and is left alone. Choose another name."
    case .isARegistry(let name): "\(name): is an SQLite database, and is left alone. Choose another name."
    case .holdsAnotherKind(let name, let kind):
      "\(name): \(kind.words), not what would be written, and is left alone. Choose another name, or replace it with "
        + "--force."
    case .cannotWrite(let name, let reason): "\(name): cannot be written (\(reason))."
    }
  }
}
