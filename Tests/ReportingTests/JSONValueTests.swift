import Reporting
import Testing

@Suite struct JSONValueTests {
  @Test func writesObjectsInOrder() {
    let value: JSONValue = ["k": 12, "a": [1.5, nil, true, "x"], "none": [], "nothing": [:]]
    #expect(value.compact == #"{"k":12,"a":[1.5,null,true,"x"],"none":[],"nothing":{}}"#)
    #expect(
      value.prettyPrinted == """
        {
          "k": 12,
          "a": [
            1.5,
            null,
            true,
            "x"
          ],
          "none": [],
          "nothing": {}
        }

        """)
  }

  @Test func makesNullOfNil() {
    #expect(JSONValue.number(orNull: nil) == .null)
    #expect(JSONValue.integer(orNull: 3) == .integer(3))
    #expect(JSONValue.string(orNull: "x") == "x")
  }
}
