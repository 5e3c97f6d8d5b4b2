// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Registry

/// Turns the driver's errors into the journal's, at the border.
enum SQLiteFault {
    static func mapped<Value>(_ body: () throws -> Value) throws(JournalError) -> Value {
        do {
            return try body()
        } catch let error as JournalError {
            throw error
        } catch let error as DatabaseError {
            throw journalError(error)
        } catch {
            throw .failed(code: -1)
        }
    }

    private static func journalError(_ error: DatabaseError) -> JournalError {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse
        case .SQLITE_FULL: .full
        case .SQLITE_NOTADB: .notAJournal
        case .SQLITE_CORRUPT: .damaged(table: "file")
        case .SQLITE_MISUSE where error.message?.contains("closed") == true: .closed
        default: .failed(code: Int(error.extendedResultCode.rawValue))
        }
    }
}
