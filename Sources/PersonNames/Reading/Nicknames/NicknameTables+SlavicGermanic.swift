// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NicknameTables {
    /// Russian, Ukrainian, Belarusian, Polish, Czech and South Slavic given names in romanised spelling.
    static let slavic = #"""
        aleksandr alexander aleksander oleksandr alyaksandr aleksandar alexandr olexandr aliaksandr : sasha shura sanya sashko oles sashka alik olek sandro sanka sania shurik aleks
        aleksandra alexandra oleksandra aleksandra olexandra : sasha shura sanya lesya olya ola asya shurochka
        aleksey alexei alexey oleksiy aleksei oleksii alexej aliaksei alaksiej : alyosha lyosha alesha lesha olekska lyokha alex
        anastasia anastasiya anastasiia anastazja nastassia : nastya asya stasya nastia nastka nastenka
        anatoly anatoliy anatolii anatol anatolij : tolya tolik
        andrey andrei andriy andrii andrzej andrej ondrej andrija : andryusha andriyko jedrek andrusha andriusha
        angelina anhelina : lina gelya
        anna hanna ganna ania : anya hania nyura anka anechka annushka asya anichka halya hanka
        anton antin antoni antonin : tosha antosha antek tonda
        antonina : tonya nina tosya
        arkady arkadiy : arkasha
        artem artyom artiom artemiy : tyoma tioma artemko tema
        boleslav boleslaw : bolek
        bogdan bohdan : danya bodya danko bohdanko
        boris borys : borya boria borka
        bronislav bronislaw : bronek
        daniil danylo danila daniel danilo : danya danylko danila danik
        darya daria dariya daryna dasha : dasha dashka dashenka
        denis denys : deniska den
        dmitry dmitri dmitriy dmytro dzmitry dimitri dimitrij dmitrii : dima mitya dimka mityai dimochka dmytryk
        ekaterina yekaterina kateryna katarzyna katerina jekaterina katsiaryna katarina : katya kasia katka katyusha katia katrya katja
        elena yelena olena jelena alena alyona helena ilona : lena alyona olenka lenka lenochka
        elizaveta yelizaveta yelyzaveta elzbieta lizaveta : liza ela elka lizka
        evgeny evgeniy yevgeny yevhen evgeni eugeniusz yevheniy evgenii yevgeniy jewgenij : zhenya zheka gena genya zhenka yevhenko
        evgenia yevgenia yevheniia evgeniya : zhenya zhenka
        fyodor fedor fedir feodor teodor : fedya fedko fedka
        galina halyna galyna halina : galya halya galka
        gennady gennadiy hennadiy : gena genka
        georgy georgiy heorhiy georgi jerzy georgii : gosha zhora goga jurek yura
        gregory grigory grigoriy hryhoriy grzegorz hryhorii grigorii : grisha hrysha hryts grzes hryhorko
        igor ihor : garik igorek ihorko goga
        ilya illya elias ilia illia : ilyusha ilko
        inna ina : innochka
        irina iryna irena : ira irka irochka irynka irisha
        ivan jan iwan ioann : vanya vania vanka ivanko ivas vanyusha jasiek
        jadwiga jadviga : jadzia
        jakub yakiv yakov jakob : kuba yasha kubus
        jaroslav yaroslav jaroslaw : yarik slava jarek yarko
        yaroslava jaroslava : slava yarka
        kazimierz kazimir : kazik
        kirill kyrylo kiril cyril : kirya kirusha
        konstantin kostyantyn konstanty kostiantyn : kostya kostia kostik
        krystyna kristina khrystyna : krysia khrystia
        ksenia kseniya xenia oksana aksana : ksyusha oksanka ksyukha ksusha
        larisa larysa : lara larochka
        lev leo levko : lyova leva
        leonid leonyd : lyonya lenya lonya
        lydia lidia lidiya : lida lidka
        lyubov lubov liubov ljubov lubow : lyuba liuba lyubasha
        lyudmila ludmila liudmyla lyudmyla ludmyla ljudmila : lyuda luda mila lusya lyusya
        makar makary : makarka
        maksim maxim maksym : max maks
        malgorzata margarita marharyta : gosia margo rita malgosia
        maria mariya marija mariia maryja : masha manya marusya marynia marusia mashenka mania marichka
        marina maryna : marinka marisha
        mark marko marek : marik
        matvey matviy mateusz matvii : motya matviyko
        michal mikhail mykhailo mihail michail mykhaylo mikhaylo mihajlo mikhailo michael : misha mishka mykhas michas misko mykhaylyk
        miroslav myroslav miroslaw : mirek slava
        myroslava miroslava : slava myrosya
        nadezhda nadiya nadiia nadejda nadzieja nadia : nadya nadia nadka
        natalia nataliya natalya nataliia natallia natalja : natasha nata natalka tala natashka
        nikita mykyta mikita : nikitka
        nikolai nikolay mykola nikolaj mikalai mikolaj nikola mikola nicolai : kolya mykolka kolka kolia mikolajek
        nina ninel : ninochka
        oksana xenia : ksana
        oleg oleh oleg : olezhka olezhko
        olga olha volha : olya olenka olka ola olia olechka
        pavel pavlo pawel paul : pasha pavlik pavlyk pavlus pavlusha
        petr pyotr petro piotr petar piotr : petya petryk piotrek petrus petia petrik
        polina pelagia : polya
        raisa : raya
        roman : roma romka romek
        rostislav rostyslav : rostik slava
        ruslan : rusik
        semyon semen simon siamion : syoma senya semenko sioma
        sergey sergei serhiy sergiy sergej siarhei serhii sergii : seryozha serega serhiyko seriozha serge
        sofia sofiya zofia sofiia : sonya zosia sofiyka sonia sonechka
        stanislav stanislaw : stas slava stach staszek
        stefan stepan szczepan : styopa stepanko stepa
        svetlana svitlana sviatlana : sveta svetka svitlanka lana
        svyatoslav sviatoslav : slava svyatik
        taisia taisiya : tasya taya
        tamara : toma tomochka
        taras : taraska
        tatiana tatyana tetyana tetiana tacciana tatjana : tanya tetianka tania tanyusha tanechka
        tadeusz tadej : tadek
        timofey tymofiy tymofii : tima tymko
        vadim vadym : vadik
        valentin valentyn : valya valik
        valentina valentyna : valya valia
        valery valeriy valerii : valera valerka
        valeria valeriya : lera valera
        vasily vasiliy vasyl vasil vasilii wasyl : vasya vasylko vaska vasia
        vera vira wiera : verochka verunya
        veronika veranika : nika vera
        viktor victor wiktor viktar : vitya vitek vitia
        viktoria victoria viktoriya viktoriia wiktoria : vika vikusya vita
        vitaly vitaliy vitalii : vitalik vitalya
        vladimir volodymyr wladimir vladimer uladzimir wlodzimierz volodimir : vova volodya vovka vladik vlad volodka vovochka wlodek
        vladislav vladyslav wladyslaw uladzislau : vlad vladik slava wladek
        vsevolod : seva
        vyacheslav viacheslav vjaceslav vyacheslaw : slava slavik
        waclaw vaclav vatslav : wacek vasek
        wojciech voytech vojtech : wojtek vojta
        yuri yuriy yury iurii yurii jurij juri : yura yurko yurik
        yulia julia yuliya iuliia yuliia julija : yulya yulka yulia
        zbigniew : zbyszek
        zinaida : zina
        zoya zoja : zoyka
        dragan : gagi
        jovan ivan : joca
        milan : mile
        nenad : nesa
        slobodan : boba sloba
        zeljko zhelko : zelja
        agnieszka : aga
        barbara varvara : basia varya
        beata : beatka
        ewa eva : ewka
        joanna ioanna : asia joasia
        ryszard : rysiek
        tomasz : tomek
        franciszek frantisek : franek franta
        jozef josef yosyp osip iosif josyp : jozek yosyk osya pepa
        josip jusuf : joza
        lukasz lukas luka : lukaszek
        krzysztof kryshtof khrystofor : krzysiek krzys
        """#

    /// German, Dutch and Scandinavian given names.
    static let germanic = #"""
        adelheid : heidi heide adele
        agnes angnes : nes neske
        albrecht albert : bert brecht
        alexander : alex sander xander
        andreas andres anders : dres andi
        anneliese annelies : anne liesl
        anna : anneke anni antje annika
        anton antonius : toni toon teun
        barbara : babette babsi
        bernhard bernard bernd : berni bernd ben
        charlotte : lotte lotti
        christian kristian : chris krischan
        christine christina : stine tine stina christel kirsten
        christoph kristoffer : chris stoffel toffer
        cornelis cornelius : cor kees nelis
        cornelia : nelly corrie conny
        dietrich diederik dirk : dieter dierk
        dorothea : doris thea dorle dorte
        eduard : edi ede
        eleonore : lore nora
        elisabeth elsbeth : lisbeth elsa else lise lisa ilse bettina liesel liesl bets sissi betje elske liesbeth
        emil : mil
        ernst : erni
        eva : evi evchen
        ferdinand : ferdl nandl
        franz frans : franzl frans
        franziska : franzi fanny sissi ziska
        friedrich frederik fredrik : fritz fredi friedel rick
        friederike : rike fritzi
        gabriele : gabi
        georg jorgen jurgen : schorsch jorg
        gerhard gerard gerrit : gerd gert hardy
        gertrud gertrude : trude traudl gerti
        gottfried : friedel gotz
        gunther gunter : gunni
        gustav gustaf : gustl
        hans johann johannes johan : hannes hansi jan hansel jens jo henne
        heinrich hendrik henrik hinrich : heinz heiner hein henk harry rik henni
        helene helena : lene leni hella
        helmut hellmuth : helmi
        hermann herman : harm manni
        hildegard : hilde hilda
        hubert : hubsi bert
        ignaz : naz
        irmgard : irma irmi
        jakob jacob jacobus : jaap koos jockel cobus
        joachim : achim jochen
        johanna : hanna hanne hanneke jo janne
        josef joseph : sepp jupp beppi joop josl
        josefa josephine : sefa pepi josi
        julius : jul
        karl carl karel : kalle karli
        karoline caroline : lina karo
        katharina katarina catharina : kathi kati kathe trine katja karin kaatje trijntje
        klaus claus : nick
        konrad : kurt conny konni
        kunigunde : kuni
        leonhard : leo hardl
        leopold : poldi leo
        lorenz laurens laurits : lenz lars lau
        ludwig lodewijk : lutz lui wiggerl
        magdalena magdalene : lena lenchen magda leni
        manfred : manni fred
        margarethe margareta margarete grietje : grete gretchen gretel greta margit meta rita griet marga merete
        maria marie marijke : mia mitzi mieke ria marike mizzi maaike
        martha : marthe
        martin maarten morten : tin
        mathilde mechthild : tilda tilde hilda
        matthias mattheus mathijs : hias matz thijs
        maximilian : max maxl
        michael michiel mikael : michi michl
        nikolaus nicolaas niklas nils : klaus niko nick klaas nickel niels
        otto : otti
        paul poul : pauli
        peter pieter petter per peder : piet
        philipp filip : lips flip
        reinhard : reini
        richard : richi
        robert : rob robi
        rosina rosa : rosl rosi
        rudolf roelof : rudi rolf ruedi
        sebastian bastiaan : bastian wastl bas
        siegfried sigfrid : sigi
        sigmund : sigi
        sophie sofie : fieke fie
        stefan stephan steffen : steffi
        susanne susanna : susi sanne
        theodor : theo teo
        theresia therese : resi thesi
        thomas : tom tommes
        ulrich : uli ueli
        ulrike : uli rike
        ursula : uschi ursel ursi
        valentin : valtl
        veronika : vroni
        viktoria : viki
        walburga : burgl wally
        walther walter : walti wout
        wilhelm willem vilhelm : willi wim helmut willy bill
        wilhelmina wilhelmine : mina minna wilma willemijn
        wolfgang : wolf wolfi
        """#

    /// Greek given names in romanised spelling.
    static let greek = #"""
        alexandros : alekos alexis
        anastasios : tasos tassos
        anastasia : tasia natasa
        andreas : andrikos
        antonios antonis : tonis
        apostolos : tolis
        athanasios : thanasis nasos thanos sakis
        charalampos haralambos charalambos : babis lambis pambos
        chrysoula chrisoula : chrysa soula
        dimitra dhimitra : mimi mitsa
        dimitrios dimitris demetrios : mitsos jimmy takis mimis
        eirini irini irene : rena rinio
        elefterios eleftherios : lefteris
        eleni helen : lena nitsa
        evangelos evaggelos vangelis vaggelis : vangos
        evangelia evaggelia : litsa evi
        georgios giorgos yorgos yiorgos : gogos
        georgia giorgia : gogo
        grigorios grigoris
        ioannis giannis yannis yiannis ioannes : yannakis
        ioanna gianna yanna : nanna
        konstantinos constantinos costantinos : kostas costas dinos kostis
        konstantina constantina : dina ntina
        kyriaki : kiki koula
        michail michalis mihalis : mikes
        nikolaos nicolaos : nikos nicos nikolas
        panagiotis panayiotis : panos takis
        panagiota panayiota : giota yota
        paraskevi : vivi voula evi
        sotirios sotiris : sotos
        spyridon spiridon : spyros spiros
        stylianos stilianos : stelios
        theodoros : thodoros thodoris
        vasiliki vassiliki : vaso vicky
        vasilios vasileios vassilios vasilis vassilis : vasos bill
        """#

    /// Names that are the same name in different languages: a weaker relation than a spelling variant.
    static let translations = #"""
        abraham ibrahim avraham ibraahim brahim abramo abraao abrahan
        adam adan aadan adamo adao
        alexander alejandro alexandre alessandro aleksandr oleksandr aleksander iskander sikandar eskender alexandros
        alexandra alejandra alessandra aleksandra oleksandra
        alice alicia aliz
        andrew andres andre andrea andreas andrey andriy andrzej andrej anders indrias andraous andreu ondrej
        angel angelo anhel
        ann anna ana anne hannah hana chana hanna hannah anaa hanneh
        anthony antonio antoine anton antonin antoni antonius antun antal antwan
        bartholomew bartolome bartolomeo bartolomeu barthelemy
        benedict benito benedetto benoit bento benedikt benedicto
        benjamin binyamin benyamin beniamino bunyamin benjamen
        bernard bernardo bernhard
        bridget brigida brigitte brigitta
        catherine catalina catarina caterina katharina ekaterina kateryna katarzyna katrin katalin aikaterini catherina
        cecilia cecile cecily cecilie
        charles carlos carlo karl carl karel carol karol charl
        christian cristian kristian cristiano christiaan
        christine cristina christina kristina krystyna khrystyna
        christopher cristobal christophe cristoforo christoph cristovao krzysztof kristof khrystofor
        daniel daniele danilo danylo daniil danyal daniyal danyel
        david dawit daoud dawood daud dawud davide dovid dawid davyd daawuud
        dominic domingo domenico dominique domingos dominik
        edward eduardo edouard edoardo eduard duarte
        elias eliyahu elijah ilya illya ilyas elia
        elizabeth isabel elisabeth elisabetta elisheva yelizaveta elzbieta isabelle isabella ysabel elisabet izabela
        emmanuel manuel emanuel emanuele manoel amanuel imanuel
        eric erik erico
        ernest ernesto ernst
        esther ester hadassah
        eugene eugenio evgeny yevhen eugen
        eva eve hawa havva hawo chava ewa
        ferdinand fernando hernando fernand ferdinando
        francis francisco francois francesco franz frans franciszek frantisek franswa franck
        frances francisca francoise francesca franziska
        frederick federico frederic friedrich frederico fryderyk fredrik
        gabriel gabriele jibril gavriel jibreel gebriel cabriel havryil jabril djibril
        george jorge georges giorgio georg georgy heorhiy jerzy yuri girgis giorgis georgios giorgos jiri juri jurgen jordi
        gerard gerardo gerhard gherardo
        gregory gregorio gregoire grigory hryhoriy grzegorz gregor krikor
        guy guido gui
        helen elena helene olena yelena helena eleni ilona elen
        henry enrique henri enrico heinrich henrique hendrik henrik henryk
        hugo hugh ugo hugues
        ignatius ignacio ignace ignazio ignacy
        isaac yitzhak ishaq ishak isak isaque isacco ishaaq iisaaq
        ishmael ismael ismail yishmael
        jacob jaime james santiago diego jacques giacomo jakob yaakov yakub yaqub yakov yakiv jakub tiago iago thiago jacobo jacopo seamus yacob hamish jacobus
        jane juana jeanne giovanna joanna johanna ivana joana yohana janina ioanna jana
        jeremiah jeremias jeremie yirmiyahu geremia irmia
        jerome jeronimo geronimo hieronymus
        jesus isa issa yeshua ciise joshua yehoshua josue giosue
        joachim joaquin joaquim gioacchino yoakim
        job ayub ayoub ayyub eyob iyob ayoob giobbe
        john juan jean giovanni johann hans ivan jan joao yohannes yahya yahia johannes ian sean evan ioannis yohanan janos jovan giannis youhanna yuhanna hovhannes ion jon yonas hanna
        jonah jonas yonas yunus younes yunis yona
        joseph jose giuseppe yosef yusuf youssef josef jozef iosif osip yosyp yousef jusuf josep yuusuf yosief josip jozsef
        josephine josefa josefina giuseppina
        judith judit yehudit giuditta
        julian julio giuliano julien
        julia giulia julie yulia
        julius julio jules giulio
        laurence lorenzo laurent lorenz lorenc lourenco lavrentiy
        lazarus lazaro lazare lazar eleazar
        leah lea lia
        leo leon leone lev lew
        louis luis luigi ludwig luiz lodewijk ludovico aloysius lwi ludwik
        louise luisa luigia luiza
        lucy lucia lucie luzia
        luke lucas luca luc lukas lukasz luqa
        magdalene magdalena madeleine maddalena madalena
        margaret margarita marguerite margherita margarida margarethe malgorzata marharyta margareta
        mark marcos marco marc marek marcus markus marko murqus
        martha marta marthe
        martin martino martim marton
        mary maria marie mariam maryam miriam miryam mari mariya meryem maryan mariia mairead maire
        matthew mateo mathieu matteo mateus matthias mateusz matvey matviy matthaus mattewos matti
        maurice mauricio maurizio moritz moris
        michael miguel michel michele mikhail mykhailo michal mikael mikayel mikail mikhael mihai mikaeel
        moses moises moshe musa moussa mose moussa muse muuse mosheh mousa
        nathan natan nathaniel
        nicholas nicolas nicola nikolai mykola nikolaos nikolaus niklas mikolaj nicolau niccolo nikola
        noah nuh noe nooh nuux noach
        patrick patricio patrice patrizio padraig
        paul pablo paulo paolo pavel pavlo pawel pol pauel pal bulus
        peter pedro pierre pietro pyotr petro piotr petros pieter boutros butrus petar petr peder pere bedros
        philip felipe philippe filippo filip felipe filipe
        phoebe febe
        rachel raquel rahel rachele rahila rakhil
        raphael rafael raffaele refael
        raymond ramon raimundo raimondo
        rebecca rebeca rivka rebekka rifqa rivqa
        richard ricardo riccardo ryszard
        robert roberto ruperto
        rose rosa roza
        ruben reuven ruben roubin
        sarah sara sarra saara sarai
        samuel samuele shmuel samuil samouil
        saul shaul saulo
        sebastian sebastien sebastiano sebastiao
        seth set shet
        simon shimon simeon simone semyon simao sameon semen
        solomon salomon suleiman sulaiman shlomo salomao selomon suleyman solomone
        sophia sofia sophie zofia sofiya
        stephen esteban etienne stefano stefan stepan estevao steven istvan szczepan stepanos stephane
        susan susana suzanne shoshana susanna
        teresa therese theresia terez
        theodore teodoro teodor fyodor fedir tewodros tedros
        thomas tomas tommaso tome toma foma tomasz
        timothy timoteo timofey tymofiy
        tobias tobia toviyah
        ursula orsola
        vera vira
        victor vittorio viktor vitor
        victoria vittoria viktoria
        vincent vicente vincenzo wincenty
        virginia virginie
        walter gualterio gualtiero walther
        william guillermo guillaume guglielmo wilhelm guilherme willem vilhelm giyom
        xavier javier saverio
        zachary zacarias zakariya zacharie zaccaria zacharias zekarias zakaria
        zeinab zaynab
        """#
}
