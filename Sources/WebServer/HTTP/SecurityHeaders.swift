// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What every answer tells the browser to forbid.
enum SecurityHeaders {
    /// Nothing but what comes from here, nothing inline, nobody's frame.
    static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")

    /// Of a file that somebody brought: it loads nothing, runs nothing and is of no site.
    static let sandbox =
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; sandbox"

    /// Sensors, payment and the like: none is used.
    private static let permissions = [
        "accelerometer", "camera", "display-capture", "fullscreen", "geolocation", "gyroscope",
        "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get",
        "screen-wake-lock", "usb", "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")

    private static let always: [(name: String, value: String)] = [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"), ("permissions-policy", permissions),
    ]

    /// Adds them.
    static func apply(to response: inout WebResponse, isTLS: Bool) {
        let kept = response.isStatic ? "public, max-age=31536000, immutable" : "no-store"
        response.headers.append(
            ("content-security-policy", response.isSandboxed ? sandbox : policy))
        response.headers += always
        response.headers.append(("cache-control", kept))
        if isTLS {
            response.headers.append(("strict-transport-security", "max-age=63072000"))
        }
    }
}
