// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words of Central Asia and of Turkey, with the endings for his, her and their.
extension RelationWords {
    /// Uzbek in both alphabets, Kyrgyz and Tajik.
    static let centralAsian: [(KinStatement.Relation, Sex?, String)] = [
        (.mother, .female, "onasi onam oyisi онаси апасы энеси модар модараш модари"),
        (.father, .male, "otasi otam dadasi отаси дадаси атасы падар падараш падари"),
        (.parent, nil, "ota-onasi атаэнеси"),
        (.stepParent, .female, "oʻgayonasi ўгайонаси өгөйэнеси модарандар"),
        (.stepParent, .male, "oʻgayotasi ўгайотаси өгөйатасы падарандар"),
        (.guardian, nil, "vasiysi vasiy васийси"),
        (
            .grandparent, .female,
            "buvisi buvim momosi бувиси момоси чоңапасы чоңэнеси таянеси бибиаш"
        ),
        (.grandparent, .male, "bobosi buvasi бобоси чоңатасы таятасы бобояш"),
        (.auntOrUncle, .female, "xolasi ammasi холаси аммаси таэжеси холааш аммааш"),
        (.auntOrUncle, .male, "togʻasi amakisi тоғаси амакиси таякеси тағояш амакаш"),
        (
            .sibling, .male,
            "akasi ukasi akam ukam акаси укаси агасы иниси бародар бародараш додараш"
        ),
        (
            .sibling, .female,
            "opasi singlisi opam singlim опаси синглиси эжеси сиңдиси карындашы хоҳар хоҳараш апааш"
        ),
        (.child, nil, "farzandi bolasi bolam фарзанди боласи баласы фарзандаш"),
        (.child, .male, "oʻgʻli oʻgʻlim ўғли уулу писар писараш oʻgayoʻgʻli ўгайўғли өгөйуулу"),
        (.child, .female, "qizi qizim қизи кызы духтар духтараш oʻgayqizi ўгайқизи өгөйкызы"),
        (.grandchild, nil, "nabirasi nevarasi набираси невараси небереси набера набераш"),
        (.nieceOrNephew, nil, "jiyani жияни жээни ҷиян ҷиянаш"),
        (.spouse, .female, "xotini rafiqasi хотини рафиқаси аялы занаш"),
        (.spouse, .male, "eri күйөөсү шавҳар шавҳараш"),
        (.spouse, nil, "turmushoʻrtogʻi турмушўртоғи жубайы ҳамсараш"),
        (.relative, nil, "qarindoshi oilaaʼzosi қариндоши тууганы хешаш"),
    ]

    /// Turkish words of two, and what a found or missing child is called.
    static let turkish: [(KinStatement.Relation, Sex?, String)] = [
        (.stepParent, .female, "üveyannesi"), (.stepParent, .male, "üveybabası"),
        (.grandparent, .female, "babaannesi anneannesi büyükannesi ninesi"),
        (.grandparent, .male, "büyükbabası dedesi"), (.auntOrUncle, .female, "halası yengesi"),
        (.auntOrUncle, .male, "eniştesi"), (.sibling, .male, "erkekkardeşi abisi ağabeyi"),
        (.sibling, .female, "kızkardeşi"), (.child, .male, "üveyoğlu"),
        (.child, .female, "üveykızı"), (.relative, nil, "kuzeni"),
    ]

    /// Whether a folded word is that for a son or daughter that stands behind the father's name as a part of a name:
    /// “Karimov Jasur Akmal oʻgʻli”.
    ///
    /// Fewer than ``SlavicNames/isFiliation(_:)`` knows: in text `oğlu` and `kızı` are Turkish for a son and a daughter.
    static func standsInNames(_ folded: String) -> Bool { inNames.contains(folded) }

    private static let inNames: Set<String> = [
        "ogli", "ogly", "ugli", "uulu", "uly", "qizi", "kyzy", "qyzy",
    ]
}
