// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RelationWords {
    /// Words of many languages as they are written, by what they say.
    static let usual: [(KinStatement.Relation, Sex?, String)] = [
        (
            .mother, .female,
            """
            mother mothers mom moms mum mommy mama mami mamita madre mae mere maman mutter nanay inay \
            manman mamma mothr mth biologicalmother birthmother madrebiologica progenitora genitora maternita hooyo matka mamei mamy anne annesi матері матерью матір'ю мать мама мати матір \
            ام أم الأم أمه أمها والدة الوالدة والدته والدتها مادر مادرم مادرش مور muttersname muttername ኣደ እናት
            """
        ),
        (
            .father, .male,
            """
            father fathers dad dads daddy papa papi papito padre pai pere babbo vater tatay itay fathr fth \
            biologicalfather birthfather padrebiologico paternita aabo aabbe baba babasi ojciec ojca tata tatal tatalui taty батька батьком отца отцом отец папа батько тато اب أب الأب \
            أبوه أبوها والد الوالد والده والدها پدر پدرم پدرش پلار vatersname vatername ኣቦ አባት
            """
        ),
        (
            .parent, nil,
            "parent parents padres progenitor progenitores genitor genitores eltern rodzic rodzice parinte parinti parintii батьки родители والدين"
        ),
        (
            .stepParent, .female,
            "stepmother stepmom matrigna macocha uveyanne مادراندر نامادری madrastra bellemere stiefmutter мачуха мачеха adoptivemother madreadoptiva"
        ),
        (
            .stepParent, .male,
            "stepfather stepdad patrigno ojczym uveybaba پدراندر ناپدری padrastro padrasto beaupere stiefvater вітчим отчим adoptivefather padreadoptivo"
        ),
        (.stepParent, nil, "stepparent adoptiveparent adopter"),
        (
            .guardian, nil,
            """
            guardian guardians caregiver caregivers carer caretaker custodian tutor encargado cuidador \
            responsable responsavel vormund betreuer gardien tuteur sponsor opiekun tutore bakici vasi опікун опекун وصي ولي legalguardian fosterparent \
            fosterfamily hostfamily familledaccueil familleaccueil pflegefamilie gastfamilie familiaacogedora
            """
        ),
        (
            .guardian, .female,
            "godmother madrina madrinha marraine opiekunka tutora encargada cuidadora tutrice betreuerin pflegemutter fostermother"
        ),
        (.guardian, .male, "godfather padrino padrinho parrain pflegevater fosterfather"),
        (.grandparent, nil, "grandparent grandparents abuelos avos grandsparents"),
        (
            .grandparent, .female,
            """
            grandmother grossmutter grandma grandmom granny abuela abuelita avo vovo nonna grandmere nonne ayeeyo bibi lola gran \
            бабушка бабуся babcia babci bunica bunicii babaanne anneanne buyukanne бабусі бабушки baba_anne جدة الجدة جدته مادرکلان مادربزرگ greatgrandmother bisabuela maternalgrandmother paternalgrandmother
            """
        ),
        (
            .grandparent, .male,
            """
            grandfather nonno nonni grossvater grandpa granddad abuelo abuelito grandpere awoowe babu lolo dziadek bunic bunicul dede dedesi buyukbaba дедушка дід дідусь جد الجد پدرکلان پدربزرگ \
            greatgrandfather bisabuelo maternalgrandfather paternalgrandfather
            """
        ),
        (
            .auntOrUncle, .female,
            """
            aunt aunts auntie aunty zia zie tia tiita tita tante matant eeddo habaryar shangazi ciocia ciotka matusa teyze teyzesi halasi тьотя тетя тётя тітка عمة خالة \
            عمته خالته maternalaunt paternalaunt
            """
        ),
        (
            .auntOrUncle, .male,
            """
            uncle uncles onkel zio zii tio tito oncle tonton adeer abti mjomba wujek stryj unchi unchiul amca amcasi dayi dayisi дядя дядько عم خال کاکا کاکایش عمو ماما مامایش دایی maternaluncle \
            paternaluncle
            """
        ),
        // The aunt of Dari and of hasty Arabic, and “his uncle” of careful Arabic.
        (.auntOrUncle, nil, "عمه خاله"),
        (
            .sibling, nil,
            "sibling siblings sib sibs fratelli hermanos irmaos fratrie اخوة إخوة geschwister rodzenstwo kardes kardesi kardesler kardesleri halfsibling stepsibling"
        ),
        (
            .sibling, .male,
            """
            brother brothers bro fratello hermano hermanito irmao frere freres bruder frate frati fratele fratii bracia agabey брати братья брата walaal кuya kuya брат братик اخ أخ برادر برادرم ورور \
            الأخ أخوه halfbrother stepbrother mediohermano hermanastro
            """
        ),
        (
            .sibling, .female,
            """
            sister sisters sis sorella sorelle hermana hermanas hermanita irma irmas soeur soeurs schwester walaasha siostra siostry sora surori ablasi сестри сестры сестру сестра сестричка \
            اخت أخت الأخت أخته خواهر خواهرم خور halfsister stepsister mediahermana hermanastra
            """
        ),
        (
            .child, nil,
            """
            child children kid kids figli bambini minori hijos ninos menores filhos enfants kinder anak dziecko dzieci dziecka copil copilul copilului copii copiii cocuk cocugu cocuklar cocuklari дитина дитини ребенок ребенка дети діти أولاد اولاد أطفال طفل کودک فرزند فرزندان minor \
            minors nino nina menor baby infant bebe toddler ilmo caruur watoto mtoto crianca criancas
            """
        ),
        (
            .child, .male,
            "son sons figlio bambino hijo hijito filho fils sohn junge wiil fiu fiul syna oglu ogul erkekcocuk сина сына сын син ابن ابنه ولد پسر پسرم زوی garcon boy stepson hijastro ወዲ ልጅ"
        ),
        (
            .child, .female,
            "daughter daughters dtr figlia figlie bambina hija hijas hijita filha filhas fille filles tochter madchen maedchen gabar fiica corka corki kizi kizcocuk дочку доньку дочери дочь дочка донька ابنة ابنته بنت دختر دخترم لور girl stepdaughter hijastra"
        ),
        (
            .grandchild, nil,
            "grandchild grandchildren nietos netos petitsenfants torun torunu онуки внуки نواسه نوه apo"
        ),
        (.grandchild, .male, "grandson enkel nieto neto petitfils wnuk wnuka внук онук حفيد"),
        (
            .grandchild, .female,
            "granddaughter enkelin nieta neta petitefille wnuczka внучку онуку внучка онука حفيدة"
        ),
        (
            .nieceOrNephew, .male,
            "nephew nephews nipotino neffe sobrino sobrinho neveu siostrzeniec bratanek племінника племянника племянник племінник"
        ),
        (
            .nieceOrNephew, .female,
            "niece nieces nipotina nichte sobrina sobrinha siostrzenica bratanica племінницю племянницу племянница племінниця"
        ),
        (.nieceOrNephew, nil, "برادرزاده خواهرزاده sobrinos nipote nipoti pamangkin yegen yegeni"),
        (
            .spouse, .female,
            "wife moglie ehefrau esposa epouse zona zony sotie sotia karisi esi жена дружина زوجة زوجته خانم زن mke femme"
        ),
        (
            .spouse, .male,
            "husband marito ehemann marido esposo mari epoux maz meza sot sotul kocasi муж чоловік زوج زوجها شوهر mume"
        ),
        (
            .spouse, nil,
            "همسر spouse conyuge conjoint conjuge partner companera companero pareja asawa"
        ),
        (
            .relative, nil,
            """
            relative relatives family kin nok nextofkin familymembers membresdelafamille membresfamille membriifamiliei czlonkowierodziny \
            членисімї членысемьи ailefertleri aileuyeleri krewny krewna ruda rudei rudele nepot nepoata akraba akrabasi familiari cugino cugina \
            родич родича родственница родичка familiar familiares pariente parientes parente parentes \
            cousin cousins primo prima relation родственник قريب خویشاوند اقارب angehorige angehoriger angehorigen verwandte verwandter verwandten famille familymember kinsman
            """
        ),
        // Urdu, Hindi and Sindhi; last, so that what they fold to takes no other word’s place.
        (.mother, .female, "والدہ ماں امی ammi walida waldah"),
        (.father, .male, "باپ ابّو abbu"),
        (.stepParent, .female, "سوتیلیماں سوتیلیوالدہ"),
        (.stepParent, .male, "سوتیلاباپ سوتیلےباپ سوتیلےوالد"),
        (.guardian, nil, "سرپرست sarparast"),
        (.grandparent, .female, "دادی نانی dadi nani"),
        (.grandparent, .male, "دادا نانا dada"),
        (
            .auntOrUncle, .female,
            "پھوپھی پھپھو خالہ چچی تائی ممانی khala khalah phuphi phupho phupo chachi mumani"
        ),
        (.auntOrUncle, .male, "چچا ماموں تایا پھوپھا خالو chacha mamoo mamu taya phupha"),
        (.sibling, .male, "بھائی بھائيوں bhai"), (.sibling, .female, "بہن بہنیں behen bahan"),
        (.child, .male, "بیٹا بیٹے beta"), (.child, .female, "بیٹی بیٹیاں beti"),
        (.grandchild, .male, "پوتا نواسا pota nawasa"),
        (.grandchild, .female, "پوتی نواسی poti nawasi"),
        (.nieceOrNephew, .male, "بھتیجا بھانجا bhatija bhanja"),
        (.nieceOrNephew, .female, "بھتیجی بھانجی bhatiji bhanji"),
        (.spouse, .female, "بیوی اہلیہ زوجہ biwi"), (.spouse, .male, "خاوند شوہر khawand shohar"),
        // French words of two, written as one.
        (.child, nil, "pupille"), (.child, .female, "bellefille pupila pupilla"),
        (.child, .male, "beaufils pupilo pupillo"),
        (.sibling, .male, "demifrere"), (.sibling, .female, "demisoeur"),
        (.auntOrUncle, .female, "grandtante"), (.auntOrUncle, .male, "grandoncle"),
        (
            .relative, nil,
            "beaufrere bellesoeur autreparent autreparente autresparents otropariente otraparienta outroparente altroparente otherrelative"
        ),
    ]
}
