// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words of languages that bend them, in the forms in which texts and cells have them, and of languages that write
/// one relation in two words.
extension RelationWords {
    /// All of them; what stands first keeps its meaning where two fold alike.
    static let lines =
        usual + slavic + malayAndKreyol + portuguese + ethiopic + centralAsian + turkish

    /// Russian, Ukrainian and Polish, with the endings of their cases.
    static let slavic: [(KinStatement.Relation, Sex?, String)] = [
        (
            .mother, .female,
            """
            мати матери матерью мамы маме маму мамой мами мамі мамою мамочка мамка матуся матусі matki \
            matce matke mamusia mamie mame
            """
        ),
        (
            .father, .male,
            """
            отцу отцом папа папы папе папу папой папочка батя батькові тата татові татом ojcu ojcem \
            tato tatus
            """
        ),
        (
            .parent, nil,
            "родитель родителей родителями батьків батьками rodzicow rodzicami rodzicom"
        ),
        (
            .stepParent, .female,
            "мачехи мачехе мачеху мачехой мачухи мачуху мачухою macochy macoche"
        ),
        (.stepParent, .male, "отчима отчиму отчимом вітчима вітчимом ojczyma ojczymem"),
        (
            .guardian, nil,
            "опекуна опекуну опекуном попечитель опікуна опікуном піклувальник opiekuna opiekunem"
        ),
        (.guardian, .female, "опекунша опекунши опікунка opiekunki крёстная крестная хрещена"),
        (.guardian, .male, "крёстный крестный хрещений"),
        (
            .grandparent, .female,
            """
            бабушке бабушку бабушкой бабуля бабули бабка бабусю бабусею бабця babcie babunia
            """
        ),
        (
            .grandparent, .male,
            """
            дедушки дедушке дедушку дедушкой дед деда дедом дедуля діда дідом дідуся дідусем dziadka dziadkiem \
            dziadzio
            """
        ),
        (
            .auntOrUncle, .female,
            """
            тёти тете тёте тетю тётю тётей тетей тётка тетка тётки тетки тётку тітки тітку тітці тіткою тьоті \
            cioci ciocie ciotki ciotke
            """
        ),
        (
            .auntOrUncle, .male,
            "дяди дяде дядю дядей дядька дядьком дядькові wuj wujka wujkiem wujo stryjek stryjka"
        ),
        (
            .sibling, .male,
            "брату братом братишка братьев братові братів братика brata bratem bratu braci braciszek"
        ),
        (
            .sibling, .female,
            """
            сестре сестрой сестренка сестрёнка сестёр сестер сёстры сестрі сестрою siostre siostrze siostrzyczka
            """
        ),
        (
            .child, .male,
            """
            сыну сыном сынок сыночек сыновья сыновей синові сином синок сини синів synem synowi synek synowie \
            пасынок пасынка пасынку пасынком пасинок пасинка пасинком pasierb pasierba
            """
        ),
        (
            .child, .female,
            """
            дочерью дочки дочкой доченька дочерей доньки доньці донькою доня дочкою córce córeczka córek \
            падчерица падчерицы падчерицу падчерицей падчерка пасербиця pasierbica pasierbicy
            """
        ),
        (.child, .male, "подопечный подопечного підопічний підопічного podopieczny"),
        (.child, .female, "подопечная подопечной подопечную підопічна підопічної podopieczna"),
        (.child, nil, "ребёнок ребёнка детей детьми дитину дитиною дітей дітьми dzieckiem dziecmi"),
        (.grandchild, .male, "внука внуку внуком онука онуком wnukiem wnuczek"),
        (.grandchild, .female, "внучки внучкой онучка онучки онучкою wnuczki wnuczke"),
        (.grandchild, nil, "внуков онуків wnuki wnuków wnukami wnuczęta"),
        (
            .nieceOrNephew, .male,
            "племянником племянники племінником племінники siostrzenca bratanka"
        ),
        (
            .nieceOrNephew, .female,
            "племянницы племянницей племінниці племінницею siostrzenicy bratanicy"
        ),
        (.spouse, .female, "жены жене жену женой супруга дружини дружину дружиною żoną"),
        (.spouse, .male, "мужа мужу мужем супруг чоловіка чоловіком чоловікові mężem mężowi"),
        (
            .relative, nil,
            """
            свекровь тёща теща тесть свёкор свекор невестка зять золовка двоюродныйбрат двоюроднаясестра \
            двоюріднийбрат двоюріднасестра родственники родичі kuzyn kuzynka kuzyni teściowa teść szwagier \
            szwagierka synowa
            """
        ),
    ]

    /// Indonesian, Malay and Haitian Creole.
    static let malayAndKreyol: [(KinStatement.Relation, Sex?, String)] = [
        (.mother, .female, "ibu ibunya ibuku ibunda emak bonda ummi manmanm"),
        (.father, .male, "ayah ayahnya ayahku bapak bapaknya bapa ayahanda abah papam"),
        (.parent, nil, "orangtua orangtuanya ibubapa"),
        (.stepParent, .female, "ibutiri maktiri bèlmè"),
        (.stepParent, .male, "ayahtiri bapaktiri bapatiri bopè"),
        (.guardian, nil, "pengasuh penjaga walinya"),
        (.guardian, .female, "marenn"), (.guardian, .male, "parenn"),
        // As families call them in the south of the United States and in Acadiana.
        (
            .grandparent, .female,
            "gma mawmaw mamaw meemaw memaw mammaw granmaw nanna memere meme grammy"
        ),
        (.grandparent, .male, "gpa pawpaw papaw peepaw pepaw granpaw pepere"),
        (.grandparent, .female, "nenek neneknya grann granmè"),
        (.grandparent, .male, "kakek kakeknya datuk atok granpè"),
        (.auntOrUncle, .female, "makcik ibusaudara bibik matant tantin"),
        (.auntOrUncle, .male, "paman pamannya pakcik bapasaudara"),
        (
            .sibling, nil,
            "saudara saudaranya adik adiknya kakak kakaknya adikberadik saudarakandung"
        ),
        (
            .sibling, .male,
            """
            abang abangnya adiklelaki adiklaki kakaklaki saudaralelaki saudaralaki frè granfrè tifrè frèmwen
            """
        ),
        (
            .sibling, .female,
            "saudari adikperempuan kakakperempuan saudaraperempuan gransè tisè sèmwen"
        ),
        (.child, nil, "anaknya anakanak pitit pititmwen timoun"),
        (.child, .male, "anaklelaki anaklaki putra putranya pititgason tigason pitigason"),
        (.child, .female, "anakperempuan putri putrinya pititfi tifi pitifi"),
        (.grandchild, nil, "cucu cucunya"), (.grandchild, .male, "cuculelaki"),
        (.grandchild, .female, "cucuperempuan"),
        (.nieceOrNephew, nil, "keponakan kemenakan anaksaudara anakbuah"),
        (.nieceOrNephew, .female, "nyès"), (.nieceOrNephew, .male, "neve"),
        (.spouse, .female, "isteri isterinya istri istrinya madanm"),
        (.spouse, .male, "suami suaminya"),
        (.relative, nil, "sepupu kerabat kouzen kouzin"),
    ]

    /// Portuguese words that no other Romance language shares.
    static let portuguese: [(KinStatement.Relation, Sex?, String)] = [
        (.mother, .female, "mamae"), (.father, .male, "papai"),
        (.stepParent, .female, "madrasta"),
        (.guardian, .male, "encarregado"), (.guardian, .female, "encarregada"),
        (.child, .male, "enteado menino rapaz"), (.child, .female, "enteada menina rapariga"),
        (.sibling, nil, "irmaos"),
        (.relative, nil, "cunhado cunhada sogro sogra genro"),
    ]
}
