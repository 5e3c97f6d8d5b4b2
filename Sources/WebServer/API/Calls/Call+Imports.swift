// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Importing
import Registry

extension Call {
    /// Does something with lists on their way in.
    func imports<Value: Sendable>(
        _ body: (ImportBook) async throws(ImportTrouble) -> Value
    ) async throws -> Value {
        try await desk.withImports(body) { CallFault(Problem($0, language)) }
    }

    /// The import that the path names: on its way in, of the one who asks alone, or on record.
    func importSubject() async throws -> (job: ImportJob?, list: ImportOnRecord?) {
        let id = match.parameters["import"] ?? ""
        let row = RowID(id)
        // Before what is on record is looked up: of a list that is done, all is on record.
        let found =
            if row == nil {
                try await imports { (book) throws(ImportTrouble) in
                    try await book.job(id, of: user.agency)
                }
            } else { ImportJob?.none }
        let lists = try await desk.registry.imports(of: user.agency, by: actor, for: purpose)
        if let row {
            guard let found = lists.first(where: { $0.first == row }) else { throw Stop.notFound }
            return (nil, found)
        }
        guard let found, found.user == user.id else { throw Stop.notFound }
        return (found, lists.first { $0.key == found.key })
    }
}

extension Problem {
    /// Why a step of an import was not done, in the language of who asks.
    init(_ trouble: ImportTrouble, _ language: DeskLanguage) {
        let status =
            switch trouble {
            case .tooLarge: 413
            case .notAList, .list: 422
            case .tooMany, .busy, .notTried, .illegalStep, .fileMissing, .unreconciled, .refused,
                .registry:
                409
            }
        let told = TroubleWords(trouble.sentence, language)
        self.init(status, "import/\(trouble.name)", told.words)
        headers["content-language"] = told.isFound ? language.code : "en"
    }
}
