// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The tables of ``NicknameGroups``, by language: `spellings : short forms`, one group a line.
enum NicknameTables {
    static let all = [
        english, spanish, portuguese, french, italian, arabic, hornOfAfrica, hebrew,
        southEastAsian, slavic, germanic, greek,
    ]
}
