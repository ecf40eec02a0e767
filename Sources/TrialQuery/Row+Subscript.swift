import GRDB
import TrialStore

/// Within this module a row is read by these subscripts, which throw where GRDB's trap: a registry can be damaged.
extension Row {
  subscript<Value: DatabaseValueConvertible>(_ column: String) -> Value {
    get throws { try stored(column) }
  }
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) -> Value {
    get throws { try stored(column) }
  }
  subscript<Value: DatabaseValueConvertible>(_ index: Int) -> Value {
    get throws { try stored(at: index) }
  }
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) -> Value {
    get throws { try stored(at: index) }
  }
}
