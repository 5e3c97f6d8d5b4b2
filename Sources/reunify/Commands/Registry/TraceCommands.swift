// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Exchange
import Registry

/// Requests for relatives.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Record who asks for whom, what was done to find them, and what came of it.",
        subcommands: [Request.self, Action.self, Close.self])

    struct Request: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Open a request; it needs a consent for tracing.",
            discussion: """
                With --from-row, who is sought and when it was asked are taken from a row of Primero that became \
                a record of the one who asks: all its traces.

                EXAMPLES
                  reunify trace request person-1 --consent consent-1 --seek "Rosa Tzoc=unspecified" \
                --last "Cobán" --as rosa --purpose tracing
                  reunify trace request person-1 --consent consent-1 \
                --seek "Luis Tzoc=sibling,male,2012-03-04,Tapachula" --seek "Ana Caal=mother" \
                --as rosa --purpose tracing
                  reunify trace request person-1 --consent consent-1 --from-row row-7 \
                --as rosa --purpose tracing
                """)
        @Argument(help: "Who asks.") var inquirer: PersonID
        @Option(help: "The consent for tracing.") var consent: ConsentID
        @Option(
            help: ArgumentHelp(
                "Who is sought, what they are to the one who asks, and what else is known: sex, day of birth, where they were last; may be given several times.",
                valueName: "name=relation,…"))
        var seek: [String] = []
        @Option(help: "Where those were last known to be of whom it is not said.") var last = ""
        @Option(help: "The row of a tracing request of Primero.") var fromRow: RowID?
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard seek.isEmpty != (fromRow == nil) else {
                throw ValidationError("Say who is sought with --seek, or --from-row.")
            }
        }

        /// The request that a row holds, which became a record of the one who asks.
        private func imported(_ desk: Desk, _ row: RowID) async throws -> PrimeroRequest {
            let inquirer = inquirer
            let raw = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.observe { state in
                    state.casework.records(of: inquirer).contains { $0.row == row }
                        ? state.casework.rows[row]?.raw : nil
                }
            }
            guard let request = raw.flatMap({ PrimeroRequest(raw: $0) }) else {
                throw CommandFailure(
                    ExitStatus.data,
                    "\(row) is no tracing request of Primero that became a record of \(inquirer).")
            }
            return request
        }

        func making(_ desk: Desk) async throws -> Desk.Making {
            if let fromRow {
                let came = try await imported(desk, fromRow)
                let (inquirer, consent, at) = (inquirer, consent, desk.at)
                return { identifiers in
                    let request = TracingRequest(
                        id: identifiers.next(TracingRequestID.self), inquirer: inquirer,
                        sought: came.sought.map {
                            TracingRequest.SoughtPerson(
                                id: identifiers.next(SoughtPersonID.self), name: $0.name,
                                relation: $0.relation, sex: $0.sex, dateOfBirth: $0.dateOfBirth,
                                locationLast: $0.locationLast)
                        }, consent: consent, inquiryDate: came.asked(before: at))
                    return (
                        .tracing(.request(request)),
                        [request.id.description] + request.sought.map(\.id.description)
                    )
                }
            }
            let people = try seek.map { try SoughtText($0) }
            let (inquirer, consent, last, at) = (inquirer, consent, last, desk.at)
            return { identifiers in
                let request = TracingRequest(
                    id: identifiers.next(TracingRequestID.self), inquirer: inquirer,
                    sought: people.map {
                        $0.person(identifiers.next(SoughtPersonID.self), last: last)
                    }, consent: consent, inquiryDate: at)
                return (
                    .tracing(.request(request)),
                    [request.id.description] + request.sought.map(\.id.description)
                )
            }
        }
    }

    struct Action: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record what was done to find somebody.",
            discussion: """
                EXAMPLE
                  reunify trace action tracing-request-1 --kind individual \
                --what "called the village" --outcome pending --as rosa --purpose tracing
                """)
        @Argument var request: TracingRequestID
        @Option(help: "How.") var kind: TracingAction.Kind
        @Option(help: "What was done.") var what: String
        @Option(help: "What came of it.") var outcome: TracingAction.Outcome
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let action = TracingAction(
                request: request, kind: kind, description: what, outcome: outcome, at: desk.at)
            return { _ in (.tracing(.act(action)), []) }
        }
    }

    struct Close: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "End a request.",
            discussion: """
                EXAMPLE
                  reunify trace close tracing-request-1 --reason "found" --as rosa --purpose tracing
                """)
        @Argument var request: TracingRequestID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (request, reason)
            return { _ in (.tracing(.close(id, reason: reason)), []) }
        }
    }
}
