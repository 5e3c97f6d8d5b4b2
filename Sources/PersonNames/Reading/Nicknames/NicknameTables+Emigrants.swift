// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NicknameTables {
    /// Names of Europe and what they became in America: given names in the English of the clerk, surnames by sound
    /// or in translation.
    ///
    /// Where a name became several, each has a line, as those who took them are not of one name.
    ///
    /// What indexes of passengers and of naturalisations are searched by; a set a line, as the translations.
    static let emigrants = #"""
        adalbert wojciech vojtech albert bela
        aloys alois aloysius louis
        caspar kaspar casper jasper
        dietrich dieterich dick richard
        gottfried godfrey
        gottlieb godlove theophilus
        heinrich hinrich henry
        ignatz ignaz ignatius
        joachim jochim joe
        jurgen juergen jorgen george
        lorenz laurenz lawrence
        moritz morris maurice
        stanislaus stanislaw stanley
        thaddaus thaddeus tadeusz thade
        valentin valentine
        wenzel vaclav wenceslaus james
        wilhelmine wilhelmina minnie
        friederike fredericka frederica
        magdalena magdalene lena
        xaver xavier
        backer baecker becker baker
        bauer baur bower farmer
        beck boeck peck
        braun brown
        bohm boehm beam
        engelhardt engelhart angelhart
        fischer vischer fisher
        fuchs fux fox
        gross grose
        hahn haan hawn
        huber hueber hoover
        jager jaeger yeager hunter
        jansen janssen johnson
        jung junge young
        kaiser kayser keiser kiser
        klein kleyn cline kline small
        koch cook
        kohler koehler kaler coaler
        konig koenig king
        kruger krueger crueger kreeger
        kuhn kuehn keen
        kuhlmann coleman
        lange lang long
        lehmann lehman layman
        lowe loewe lion
        muller mueller moller miller
        neumann neuman newman
        peters petersen peterson
        pfeiffer pfeifer piper
        reuter reiter rider
        roth rodt rhoads
        schafer schaefer scheffer shafer shepherd
        schmidt schmied schmid smith
        schneider schneyder snyder taylor tailor
        schroder schroeder schrader
        schulz schulze schultz
        schumacher schuhmacher schuster shoemaker
        schwarz schwartz black
        steiner stainer stiner
        stein steyn stone
        thomsen thompson
        vogel fogel fogle bird
        wagner wagener wagoner
        weber weaver
        weiss weisz white
        zimmermann zimmerman carpenter
        ziegler zeigler
        chaim haim chaym hyman
        chaim haim chaym herman
        moische moishe mojsze moshe mosche morris
        moische moishe mojsze moshe mosche max
        moische moishe mojsze moshe mosche maurice
        hersch hersz hirsch hersh herszel harry
        hersch hersz hirsch hersh herszel herman
        wolf wolff volf velvel zeev william
        leib lejb leyb lieb leibel louis
        leib lejb leyb lieb leibel leo
        mordche mordko mordchai mordechai motel motke max
        mordche mordko mordchai mordechai motel motke morris
        schmuel szmul shmuel schmul samuel
        schmuel szmul shmuel schmul sam
        schlome szlama shloime shlomo schloime solomon
        schlome szlama shloime shlomo schloime sol
        itzig icek itzik itzchok yitzchak isaac
        itzig icek itzik itzchok yitzchak isidore
        itzig icek itzik itzchok yitzchak irving
        jankel jankiel yankel yankl jacob
        jankel jankiel yankel yankl jack
        berl ber berko berel barnet
        berl ber berko berel bernard
        berl ber berko berel benjamin
        abram avrum avram awrum abraham
        abram avrum avram awrum abe
        simche simcha samuel
        simche simcha sam
        zalman salman zelman solomon
        pinkus pinchas pinchus pinkas philip
        feivel fajwel feiwel faivel philip
        meyer majer meier meir max
        meyer majer meier meir myer
        nuchim nuchem nochim nachum nochem nathan
        boruch baruch borukh barnet
        boruch baruch borukh bernard
        josel yossel jossel josef joseph
        josel yossel jossel josef joe
        srul srol isroel israel
        srul srol isroel isidore
        tewje tewel tuvia tobias
        tewje tewel tuvia theodore
        leiser lejzer leizer eliezer louis
        leiser lejzer leizer eliezer lazarus
        mendel menachem max
        dawid dovid dovyd david
        schaje schaya yeshaye isaiah
        feige fajga faige feiga faigel fannie
        feige fajga faige feiga faigel fanny
        chaje chaja chaia chaya ida
        chaje chaja chaia chaya annie
        rifke rivke rywka rifka riwke rivka rebecca
        rifke rivke rywka rifka riwke rivka rose
        sure sora soreh surah sarah
        sure sora soreh surah sadie
        gittel gitel gitla gussie
        gittel gitel gitla gertrude
        dwoire dwojra dvora dwora dora
        dwoire dwojra dvora dwora deborah
        pesche pesia pesel bessie
        pesche pesia pesel pauline
        malke malka malca mollie
        malke malka malca molly
        leie laja leje leja leah
        leie laja leje leja lena
        rochel ruchel rachla rachel
        rochel ruchel rachla rose
        mirl mirel mirjam mary
        mirl mirel mirjam miriam
        basche basia basja batia bessie
        beile bajla beila bella
        beile bajla beila bertha
        frime fruma frima fannie
        frime fruma frima freda
        scheindel szajndla sheindel jennie
        scheindel szajndla sheindel jean
        golde golda goldie
        giuseppe peppino joseph
        giuseppe peppino joe
        giuseppa giuseppina josephine
        giuseppa giuseppina josie
        giovanni gianni john
        giovanni gianni johnny
        giovanna jennie
        giovanna joan
        vincenzo vincent
        vincenzo james
        vincenzo jimmy
        vincenza jennie
        salvatore turiddu samuel
        salvatore turiddu sam
        calogero charles
        gaetano guy
        carmelo carmine charles
        carmelo carmine carmen
        carmela carmella millie
        carmela carmella mildred
        pasquale patsy
        pasquale charles
        raffaele raffaello ralph
        raffaela rachel
        domenico dominick
        domenico dominic
        nicola nicolo nicholas
        nicola nicolo nick
        antonio antonino anthony
        antonio antonino tony
        antonia antonina antoinette
        antonia antonina annie
        luigi louis
        luigia louise
        filippo philip
        francesco franco frank
        francesco franco francis
        francesca frances
        francesca fannie
        michele michael
        michele mike
        pietro peter
        pietro pete
        paolo paul
        rosario russell
        rosario ross
        saverio xavier
        gennaro girolamo gerardo geronimo jerry
        gennaro girolamo gerardo geronimo jerome
        agostino august
        agostino gus
        agostino augustine
        concetta tina
        concetta connie
        filomena philomena
        filomena minnie
        donato daniel
        donato dan
        gaspare jasper
        leonardo leo
        leonardo leonard
        lorenzo lawrence
        lorenzo larry
        stefano stephen
        stefano steve
        tommaso tomaso thomas
        tommaso tomaso tom
        umberto albert
        giacomo jack
        giacomo james
        benedetto benedict
        eugenio eugene
        lucia lucy
        ignazio ignatius
        alfonso alphonse
        wladyslaw wladislaw vladislav walter
        wladyslawa lottie
        wladyslawa charlotte
        boleslaw william
        boleslaw bill
        bronislaw bruno
        bronislawa bertha
        bronislawa bernice
        czeslaw chester
        czeslaw chet
        kazimierz kazimir casimir
        mieczyslaw mitchell
        stanislawa stella
        waclaw walter
        wawrzyniec wawrziniec lawrence
        franciszek franciszec frantisek frank
        franciszek franciszec frantisek francis
        franciszka frances
        jozef jozsef josip joseph
        jozef jozsef josip joe
        jakub jakob jacob
        jakub jakob jack
        maciej mateusz matyas matthew
        marcin martin
        tomasz tomas thomas
        walenty walter
        walenty valentine
        andrzej andrej andras ondrej anders andrew
        piotr petr pyotr peter
        pawel pavel pal paul
        szczepan stefan istvan stepan stephen
        szczepan stefan istvan stepan steve
        katarzyna katerina katalin katherine
        katarzyna katerina katalin catherine
        katarzyna katerina katalin katie
        malgorzata margit margaret
        jadwiga hattie
        jadwiga hedwig
        zofia sophie
        zofia sophia
        agnieszka agnes
        wiktoria victoria
        antoni antonin antal anthony
        michal mihaly mikhail michael
        szymon simon
        wincenty vincent
        zygmunt zsigmond sigmund
        ludwik lajos louis
        jerzy gyorgy jiri georgios george
        ferenc frank
        ferenc francis
        laszlo leslie
        sandor alexander
        sandor alex
        erzsebet elzbieta elizabeth
        lars lawrence
        nils nels
        nils nelson
        olaf olav ola ole
        olaf olav ola oliver
        gustaf gustav gus
        gustaf gustav august
        jens james
        kristian christian
        kristian chris
        kristina kerstin christine
        ioannis yannis john
        dimitrios james
        dimitrios jim
        konstantinos gus
        konstantinos constantine
        panagiotis peter
        athanasios thomas
        athanasios tom
        haralambos harry
        joao john
        manoel manuel
        """#
}
