// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
struct AncestryFigures { init(file: URL) throws {}; func report() {} }
enum SpeedFigures { static func report() {} }
