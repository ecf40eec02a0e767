import Foundation
import Testing

@testable import Exchange

struct DataPackageTests {
  @Test func theDescriptorNamesTypesKeysAndMissingValues() throws {
    let package = DataPackage(
      name: "Färdig 2011", title: "A \"review\"",
      resources: [
        DataPackage.Resource(
          name: "arms", path: "arms.csv", description: "Arms.", key: ["id"],
          fields: [
            DataPackage.Field(name: "id", kind: .string, description: "", isRequired: true, words: [], reference: nil),
            DataPackage.Field(
              name: "trial", kind: .string, description: "Whose.", isRequired: true, words: [],
              reference: (resource: "trials", field: "id")),
            DataPackage.Field(
              name: "preferred", kind: .integer, description: "", isRequired: false, words: ["0", "1"], reference: nil),
          ])
      ])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(package.descriptor.utf8)) as? [String: Any])
    #expect(json["name"] as? String == "färdig-2011")
    let resource = try #require((json["resources"] as? [[String: Any]])?.first)
    let schema = try #require(resource["schema"] as? [String: Any])
    #expect(
      schema["missingValues"] as? [String] == [
        "", "not_reported", "not_measured", "not_applicable", "not_retrieved", "illegible",
      ])
    #expect(schema["primaryKey"] as? [String] == ["id"])
    let key = try #require((schema["foreignKeys"] as? [[String: Any]])?.first)
    #expect(key["fields"] as? String == "trial")
    #expect((key["reference"] as? [String: String]) == ["resource": "trials", "fields": "id"])
    let field = try #require((schema["fields"] as? [[String: Any]])?.last)
    #expect((field["constraints"] as? [String: [Int]]) == ["enum": [0, 1]])
  }
}
