import ArgumentParser
import Files
import Foundation
import GRDB
import TrialQuery
import TrialStore

/// Runs a command's work and turns its errors into a message on standard error and the exit code of the contract.
func run(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as RegistryError {
    Terminal.complain(error.message)
    throw ExitCode(error.exitCode)
  } catch let error as FilterError {
    throw fail(error.message, code: error.exitCode)
  } catch let error as FileError {
    throw fail(error.message, code: error.exitCode)
  } catch let error as OutputError {
    Terminal.complain(error.message)
    throw ExitCode(73)
  } catch let error as DatabaseError {
    Terminal.complain("the database cannot be used (\(error.message ?? "SQLite error \(error.resultCode.rawValue)")).")
    throw ExitCode(74)
  }
}

/// Ends a command with a message on standard error.
func fail(_ message: String, code: Int32) -> ExitCode {
  Terminal.complain(message)
  return ExitCode(code)
}
