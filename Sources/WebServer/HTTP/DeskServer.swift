// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import Hummingbird
import HTTPTypes
import Logging
import NIOCore

/// The desk on a socket.
package struct DeskServer: Sendable {
    /// Where it listens and how patient it is.
    package struct Configuration: Sendable {
        package var host = "127.0.0.1"
        package var port = 8080
        /// Whether the address of whoever asks stands in `X-Forwarded-For`, written by a proxy.
        package var trustsProxy = false
        /// Connections at once.
        package var connections = 4096
        /// Seconds in which the head of a request has to come.
        package var headSeconds = 10
        /// Seconds after which a connection that says nothing is closed.
        package var idleSeconds = 30
        /// Seconds in which a body has to come.
        package var bodySeconds = 20

        /// The usual configuration.
        package init() {}
    }

    private let desk: Desk
    private let configuration: Configuration

    /// A server of a desk.
    package init(_ desk: Desk, _ configuration: Configuration) {
        self.desk = desk
        self.configuration = configuration
    }

    /// Serves until the process is told to stop; requests that are under way are answered first.
    ///
    /// - Parameter onListening: Told the port.
    package func run(onListening: @escaping @Sendable (Int) async -> Void) async throws {
        var logger = Logger(label: "reunify") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let responder = Responder(desk: desk, configuration: configuration)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        HeadDeadline(
                            head: configuration.headSeconds, idle: configuration.idleSeconds)
                    ],
                    idleTimeout: .seconds(Int64(configuration.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024,
                        maxHeaderFieldCount: 64))),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: .maximum(configuration.connections, logger: logger)),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? 0) },
            logger: logger)
        // Streams of events would keep the server from ending.
        let signals = [SIGTERM, SIGINT].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { desk.endStreams() }
            source.resume()
            return source
        }
        defer { for source in signals { source.cancel() } }
        try await application.runService()
    }
}

/// Turns what comes over the wire into requests of the desk.
private struct Responder: HTTPResponder {
    typealias Context = BasicRequestContext

    let desk: Desk
    let configuration: DeskServer.Configuration

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        guard HostField.isOne(request.head) else {
            return Self.response(HostField.refusal, closes: true)
        }
        guard let method = WebRequest.Method(rawValue: request.method.rawValue) else {
            return notAllowed(request)
        }
        var headers: [String: String] = [:]
        for field in request.headers where headers[field.name.canonicalName] == nil {
            headers[field.name.canonicalName] = field.value
        }
        if let authority = request.head.authority { headers["host"] = authority }
        let path = request.uri.path
        var body: [UInt8] = []
        let admission = await desk.admission(method, path, headers)
        defer { admission.end() }
        let limit = admission.limit
        if limit > 0 {
            // A photo over a slow line takes its time: 64 KiB a second are asked for.
            let seconds = configuration.bodySeconds + limit / 65_536
            let collected = await Self.body(of: request, limit: limit, seconds)
            switch collected {
            case .success(let bytes): body = bytes
            case .failure(.tooLarge) where !path.hasPrefix("/api/"):
                // Whoever sent a photo is told so on a page.
                return Self.response(
                    await desk.tooLarge(
                        WebRequest(
                            method: method, path: path, query: request.uri.query ?? "",
                            headers: headers)), closes: true)
            case .failure(let fault): return closing(fault, path)
            }
        }
        let address =
            configuration.trustsProxy
            ? headers["x-forwarded-for"]?.split(separator: ",").last.map {
                String($0.drop { $0 == " " })
            } : nil
        let answer = await desk.answer(
            WebRequest(
                method: method, path: path, query: request.uri.query ?? "", headers: headers,
                body: body, address: address ?? "local"))
        return Self.response(answer)
    }

    /// Names of headers that most answers have, read once.
    private static let names: [String: HTTPField.Name] = {
        var response = WebResponse.page([])
        SecurityHeaders.apply(to: &response, isTLS: true)
        return Dictionary(
            response.headers.compactMap { header in
                HTTPField.Name(header.name).map { (header.name, $0) }
            }
        ) { first, _ in first }
    }()

    private static func response(_ answer: WebResponse, closes: Bool = false) -> Response {
        var fields = HTTPFields()
        fields.reserveCapacity(answer.headers.count + 2)
        for header in answer.headers {
            if let name = names[header.name] ?? HTTPField.Name(header.name) {
                fields.append(HTTPField(name: name, value: header.value))
            }
        }
        if closes { fields[.connection] = "close" }
        guard let stream = answer.stream else {
            return Response(
                status: .init(code: answer.status), headers: fields,
                body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
        }
        return Response(
            status: .init(code: answer.status), headers: fields,
            body: .init { writer in
                while let piece = await stream() {
                    try await writer.write(ByteBuffer(bytes: piece))
                }
                try await writer.finish(nil)
            })
    }

    /// Says by which methods a path can be asked.
    private func notAllowed(_ request: Request) -> Response {
        let methods = desk.routes.methods(of: request.uri.path)
        var fields = HTTPFields()
        fields[.allow] = (methods.isEmpty ? [WebRequest.Method.get] : methods)
            .map(\.rawValue).joined(separator: ", ")
        guard request.uri.path.hasPrefix("/api/") else {
            return Response(status: .methodNotAllowed, headers: fields)
        }
        let problem = Problem.missing(methods: methods, at: desk)
        fields[.contentType] = "application/problem+json"
        return Response(
            status: .init(code: problem.status), headers: fields,
            body: .init(byteBuffer: ByteBuffer(bytes: problem.response.body)))
    }

    private enum BodyFault: Error {
        case tooLarge, tooSlow
    }

    /// The body, if it comes whole and in time.
    ///
    /// What is too large is read on for a while and thrown away: a browser shows no answer before it has sent
    /// what it meant to send.
    private static func body(of request: Request, limit: Int, _ seconds: Int) async -> Result<
        [UInt8], BodyFault
    > {
        await withTaskGroup(of: Result<[UInt8], BodyFault>.self) { group in
            group.addTask {
                do {
                    var (bytes, count): ([UInt8], Int) = ([], 0)
                    for try await piece in request.body where count <= 4 * limit {
                        count += piece.readableBytes
                        if count <= limit { bytes += piece.readableBytesView } else { bytes = [] }
                    }
                    return count <= limit ? .success(bytes) : .failure(.tooLarge)
                } catch {
                    return .failure(.tooLarge)
                }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return .failure(.tooSlow)
            }
            let first = await group.next() ?? .failure(.tooSlow)
            group.cancelAll()
            return first
        }
    }

    private func closing(_ fault: BodyFault, _ path: String) -> Response {
        var fields = HTTPFields()
        fields[.connection] = "close"
        let status = fault == .tooLarge ? HTTPResponse.Status.contentTooLarge : .requestTimeout
        guard path.hasPrefix("/api/") else { return Response(status: status, headers: fields) }
        fields[.contentType] = "application/problem+json"
        let problem =
            fault == .tooLarge
            ? Problem.of(.tooLarge, at: desk)
            : Problem(408, "too-slow", "The body did not come in time.", "Send it again.")
        return Response(
            status: status, headers: fields,
            body: .init(byteBuffer: ByteBuffer(bytes: problem.response.body)))
    }
}
