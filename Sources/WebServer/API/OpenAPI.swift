// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The API as OpenAPI 3.1 describes it, made from the table of routes.
enum OpenAPIDocument {
    /// The document of a table.
    static func of(_ table: RouteTable) -> JSON {
        var paths: [(path: String, operations: [JSON.Member])] = []
        var schemas = Problem.rendering.schemas
        for route in table.routes {
            guard let operation = route.operation else { continue }
            schemas.merge(operation.schemas) { one, _ in one }
            let member = JSON.Member(
                route.method.rawValue.lowercased(), describe(route, operation))
            if let place = paths.firstIndex(where: { $0.path == route.pattern }) {
                paths[place].operations.append(member)
            } else {
                paths.append((route.pattern, [member]))
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Reunify", "version": "1",
                "summary":
                    "A registry that keeps families together and finds separated ones again.",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [["token": []]],
            "paths": .object(paths.map { JSON.Member($0.path, .object($0.operations)) }),
            "components": [
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer",
                        "description":
                            "A token that an operator made for one program and one user.",
                    ]
                ],
                "headers": [
                    "Entry": [
                        "description": "The entry of the journal that says what was done or shown.",
                        "schema": ["type": "string", "pattern": "^[0-9]+$"],
                    ],
                    "ETag": ["schema": ["type": "string"]],
                    "Link": ["schema": ["type": "string"]],
                    "Location": ["schema": ["type": "string"]],
                    "RetryAfter": ["schema": ["type": "string", "pattern": "^[0-9]+$"]],
                ],
                "schemas": .object(
                    schemas.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) }),
            ],
        ]
    }

    private static func describe(_ route: Route, _ operation: Operation) -> JSON {
        var members: [JSON.Member] = [
            .init("operationId", .text(operation.id)),
            .init("summary", .text(operation.summary)),
            .init("tags", [.text(operation.group)]),
        ]
        if case .client(let scope, let actions) = route.access {
            var lines: [String] = []
            if let scope { lines.append("Scope: `\(scope.rawValue)`.") }
            if !actions.isEmpty {
                let roles = Visit.roles(of: route).map(\.rawValue).joined(separator: ", ")
                lines.append("Roles: \(roles).")
            }
            if !lines.isEmpty {
                members.append(.init("description", .text(lines.joined(separator: " "))))
            }
        }
        let parameters = parameters(route, operation)
        if !parameters.isEmpty { members.append(.init("parameters", .list(parameters))) }
        if let body = operation.body {
            members.append(
                .init(
                    "requestBody",
                    [
                        "required": .flag(body["required"] != nil),
                        "content": ["application/json": ["schema": body]],
                    ]))
        }
        members.append(.init("responses", .object(responses(route, operation))))
        return .object(members)
    }

    // MARK: What goes in

    private static func parameters(_ route: Route, _ operation: Operation) -> [JSON] {
        var all: [JSON] = []
        for case .parameter(let name) in route.segments {
            all.append([
                "name": .text(name), "in": "path", "required": true,
                "schema": identifiers[name] ?? ["type": "string"],
            ])
        }
        if operation.statesPurpose {
            all.append(
                header(
                    "Reunify-Purpose", Schema.choice(Purpose.allCases.map(\.rawValue)),
                    "What for; one of the purposes of the role, which /api/v1/me tells.",
                    true))
        }
        switch operation.answer {
        case .receipt:
            all.append(
                header(
                    "Idempotency-Key",
                    ["type": "string", "pattern": "^[!-~]{8,128}$"],
                    "Something new for each act, and the same for the same act sent again.",
                    true))
        case .events:
            all.append(
                header("Last-Event-ID", ["type": "string"], "The last event that came.", false))
        case .value, .list:
            if route.method == .get {
                all.append(
                    header(
                        "If-None-Match", ["type": "string"],
                        "The entity tag of what is known: 304 where it is unchanged.", false))
            }
        }
        if operation.takesIfMatch {
            all.append(
                header(
                    "If-Match", ["type": "string"],
                    "The entity tag of what the act rests on: 412 where it has changed.", false))
        }
        if operation.takesCode {
            all.append(
                header(
                    "Reunify-Code", ["type": "string", "pattern": "^[0-9]{6}$"],
                    "A code of the user's authenticator app, each once: an exact report needs one from the last "
                        + "five minutes.", false))
        }
        for parameter in operation.query {
            all.append([
                "name": .text(parameter.name), "in": "query",
                "description": .text(parameter.about), "schema": parameter.schema,
            ])
        }
        return all
    }

    private static func header(
        _ name: String, _ schema: JSON, _ about: String, _ isRequired: Bool
    ) -> JSON {
        [
            "name": .text(name), "in": "header", "required": .flag(isRequired),
            "description": .text(about), "schema": schema,
        ]
    }

    /// What stands in the place of each parameter of a path.
    static let identifiers: [String: JSON] = [
        "person": Schema.id(PersonID.self), "unit": Schema.id(FamilyUnitID.self),
        "resolution": Schema.id(ResolutionID.self),
        "resolutionProposal": Schema.id(ResolutionProposalID.self),
        "transfer": Schema.id(TransferID.self), "separation": Schema.id(SeparationID.self),
        "link": Schema.id(LinkID.self), "choice": Schema.id(ChoiceID.self),
        "request": Schema.id(TracingRequestID.self), "proposal": Schema.id(ProposalID.self),
        "verification": Schema.id(VerificationID.self), "case": Schema.id(CaseID.self),
        "flag": Schema.id(RedFlagID.self), "consent": Schema.id(ConsentID.self),
        "contact": Schema.id(ContactPointID.self), "task": Schema.id(TaskID.self),
        "document": Schema.id(DocumentID.self), "order": Schema.id(CourtOrderID.self),
        "report": Schema.id(ReportID.self), "agreement": Schema.id(AgreementID.self),
        "entry": [
            "type": "string", "pattern": "^(0|[1-9][0-9]{0,17})$", "examples": ["1"],
        ],
        "draft": [
            "type": "string", "pattern": "^[A-Za-z0-9_-]{8,32}$", "examples": ["draft-1234"],
        ],
        "row": Schema.id(RowID.self),
        // On record, by its first row; or on its way in.
        "import": [
            "type": "string",
            "pattern": .text("^row-(0|[1-9][0-9]{0,17})$|^[A-Za-z0-9_-]{16,24}$"),
            "examples": ["row-1"],
        ],
    ]

    // MARK: What comes out

    private static func responses(_ route: Route, _ operation: Operation) -> [JSON.Member] {
        var all: [JSON.Member] = []
        let entry: JSON = ["$ref": "#/components/headers/Entry"]
        switch operation.answer {
        case .receipt:
            let content: JSON = ["application/json": ["schema": Schema.reference("Receipt")]]
            all.append(
                .init(
                    "200",
                    [
                        "description": "Done, and durable.",
                        "headers": ["Reunify-Entry": entry], "content": content,
                    ]))
            all.append(
                .init(
                    "201",
                    [
                        "description": "Done, and durable; something new is on record.",
                        "headers": [
                            "Reunify-Entry": entry,
                            "Location": ["$ref": "#/components/headers/Location"],
                        ], "content": content,
                    ]))
        case .value(let name):
            all.append(
                .init(
                    "200",
                    [
                        "description": "What was asked for.",
                        "headers": [
                            "Reunify-Entry": entry, "ETag": ["$ref": "#/components/headers/ETag"],
                        ],
                        "content": ["application/json": ["schema": Schema.reference(name)]],
                    ]))
        case .list(let name):
            all.append(
                .init(
                    "200",
                    [
                        "description": "A page of what was asked for.",
                        "headers": [
                            "ETag": ["$ref": "#/components/headers/ETag"],
                            "Link": ["$ref": "#/components/headers/Link"],
                        ],
                        "content": [
                            "application/json": [
                                "schema": [
                                    "type": "object",
                                    "properties": [
                                        "items": Schema.list(Schema.reference(name)),
                                        "next": [
                                            "type": "string",
                                            "description":
                                                "The cursor of the next page; missing at the end.",
                                        ],
                                    ],
                                    "required": ["items"], "additionalProperties": false,
                                ]
                            ]
                        ],
                    ]))
        case .events:
            all.append(
                .init(
                    "200",
                    [
                        "description":
                            "Events until the token ends or half an hour has passed.",
                        "content": ["text/event-stream": ["schema": ["type": "string"]]],
                    ]))
        }
        if route.method == .get {
            if case .events = operation.answer {
            } else {
                all.append(.init("304", ["description": "Unchanged."]))
            }
        }
        for (status, about) in faults(route, operation) {
            var response: [JSON.Member] = [
                .init("description", .text(about)),
                .init(
                    "content",
                    ["application/problem+json": ["schema": Schema.reference("Problem")]]),
            ]
            if status == 429 || status == 503 {
                response.append(
                    .init("headers", ["Retry-After": ["$ref": "#/components/headers/RetryAfter"]]))
            }
            all.append(.init("\(status)", .object(response)))
        }
        return all
    }

    /// What can stand in the way.
    private static func faults(_ route: Route, _ operation: Operation) -> [(Int, String)] {
        var all: [(Int, String)] = [
            (400, "The request cannot be read, or a header or parameter is wrong."),
            (401, "A token is needed that holds."),
            (403, "The scope, the role, the purpose or a rule keeps it from whoever asks."),
            (404, "There is nothing here."), (429, "Too much at once."),
            (503, "The registry takes nothing in."), (507, "The disk is full."),
        ]
        if route.method == .post {
            all += [
                (413, "The body is too large."), (415, "The body is not JSON."),
                (422, "A field is wrong, or a key was used for something else."),
            ]
        }
        if case .receipt = operation.answer {
            all.append(
                (409, "A rule forbids it as things stand: the answer names it, and the way."))
        } else {
            all.append((409, "What is asked for was erased, or may not be shown as things stand."))
            if route.method == .get {
                all.append((422, "What is asked for does not go together."))
            }
        }
        if operation.takesIfMatch { all.append((412, "It is not what If-Match says.")) }
        return all.sorted { $0.0 < $1.0 }
    }
}
