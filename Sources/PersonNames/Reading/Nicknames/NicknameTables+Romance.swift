// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NicknameTables {
    /// Spanish given names, with the pet forms of Central America and Mexico.
    static let spanish = #"""
        adelaida : lala ade
        adolfo : fito dolfo adolfito
        adriana : adri nana
        agustin augustin : tin agus
        agustina : tina agus
        alberto : beto tito berto
        alejandra alexandra : ale sandra jandra alex xandra
        alejandro alexandro : ale alex jandro sandro jano
        alfonso alonso : fonso poncho foncho alfon
        alfredo : fredo fredi freddy alfre
        alicia : licha ali licia
        amalia : mali maya
        amparo : paro amparito
        ana : anita anina annie nita
        anastasia : tacha tasia
        andrea : andre
        andres : andresito andy dres
        angel : angelito gelo lito
        angela : angelita lita gela
        angelica : angie geli
        anselmo : chemo
        antonia : toña tona toñita tonia
        antonio : toño tono toñito toni antuco
        aracely araceli aracelly : celi cely chely
        armando : mando armandito
        arturo : turo tuto arturito
        asuncion : asun chon
        aurelio : yeyo lelo
        aurora : aura auri
        bartolome : tolo bartolo
        beatriz beatris : bety betty bea triz
        benito : beno nito
        benjamin : mincho benja min chemin
        bernardo : nardo berna
        bernarda : narda
        blanca : blanquita
        camila : cami mila
        camilo : cami milo
        candelaria : candi cande candelita
        caridad : cari cachita
        carlos : carlitos calin charly litos
        carlota : lota
        carmen : carmencita carmela menchu mencha carmelita maricarmen carmina
        carolina : caro lina
        catalina : cata lina catita
        cecilia : ceci chila chilo
        cesar : cesarito checha
        cipriano : chano
        clara : clarita
        claudia : clau
        clemente : tente
        clementina : tina
        concepcion concepsion : concha conchita chita conchi cony chona
        consuelo : chelo consuelito
        cristina : cris cristi tina
        cristobal : tobal cris
        daniel : dani danielito
        daniela : dani
        david : davicito
        delfina : fina
        delia : deli
        diego : dieguito
        dionisio dionicio : nicho
        dolores : lola lolita loli doloritas
        domingo : mingo minguito chumingo
        dominga : minga
        edelmira : mira
        edgardo : edgar gardo
        eduardo : lalo guayo edu wayo eduardito
        efrain : efra
        elena helena : nena lena
        elisa eliza : licha eli
        elizabeth elisabet : eli liz beth
        emilia : emi mila milia
        emilio : milo emi
        emiliano : emi
        enrique henrique : quique kike quico rique
        enriqueta : queta
        ernestina : tina
        ernesto : neto tito erne
        esperanza esperansa : espe lancha pera
        esteban esteven : teban estebita
        estefania : fani estefi
        estela : estelita
        eugenia : gena genia queña
        eugenio : geño genio
        eulalia : lala lalia
        eusebio : chebo sebio
        eva : evita
        evangelina : eva lina
        faustino : tino
        federico : fede lico kiko quico fico
        felicitas : feli licha
        felipe : pipe lipe felipillo
        felix : feliz
        fernanda : fer nanda
        fernando hernando : nando fer nano fercho ferni
        fidel : fide
        filomena : mena filo
        florencia : flor lencha
        francisca : paca pancha paquita chica panchita francis kika fran
        francisco fransisco : paco pancho pacho curro quico chico paquito panchito frank cisco fran kiko farruco xico
        gabriel : gabo gabi
        gabriela : gabi gaby gabriella
        genoveva : veva geno
        gerardo : lalo gera yayo
        gertrudis : tula trudis
        gilberto : beto gil
        gloria : yoya glorita
        gonzalo gonsalo : chalo gonza zalo
        graciela : chela chelita gracia
        gregorio : goyo gollo goyito
        gregoria : goya
        guadalupe : lupe lupita guada pita
        guillermina : mina guille
        guillermo : memo guille memito guillo
        gumercindo gumersindo : gume sindo chindo
        gustavo : tavo gus guti
        hector ector : tito
        heriberto eriberto : beto
        hermenegildo : mere gildo meregildo
        hilaria ilaria : lala
        hilario ilario : layo
        hipolito ipolito : polo
        hortensia ortensia : tencha horte
        hugo : huguito
        humberto umberto : beto
        ignacia : nacha
        ignacio : nacho nachito iggy
        ines inez : nesha inesita
        inocencio inocente : chencho
        irene : nena
        isabel ysabel izabel : chabela chavela isa chabelita bela isabelita chavelita chabe
        isidoro : chilo isi
        isidro ysidro : chilo chiro isi
        ismael : mael
        israel : isra
        jacinta : chinta
        jacinto : chinto
        jaime : jimmy
        javier xavier : javi xavi
        jeronimo geronimo : chomo jero
        jesus : chuy chucho chus chuchito suso jesusito chuyito
        jesusa : chucha susa chuyita
        joaquin juaquin : quin quincho joaco
        jorge gorge : coque jorgito yoyo
        jose : pepe chepe pepito pepin jose chepito cheo josito
        josefa : pepa chepa pepita fina josefita chepita
        josefina : fina pepa chepina jose josefita pepita
        juan : juanito juancho juancito juanillo
        juana : juanita juani
        julia : julita
        julian : juli
        julio : julito
        justina : tina
        laura : lauri laurita
        leonardo : leo nardo
        leonor : nora leo
        leticia letisia : leti lety letty ticha
        lidia lydia : lili
        lorena : lore
        lorenza lorensa : lencha lenchita
        lorenzo lorenso : lencho lenchito loren
        lourdes : lulu lula
        lucia lusia : lucy luci chia
        luciano : chano lucho
        lucrecia : quecha lucre
        luis luiz : lucho luisito luisillo güicho guicho wicho
        luisa : lucha luisita güicha guicha
        luz : lucha lucecita lucita
        magdalena madalena : magda lena malena nena
        manuel : manolo manu meme manolito lolo manuelito manny nel mane
        manuela : manola manolita meme nela
        marcela : chela marce
        marcelino : lino chelino
        marcelo : chelo marce
        marco marcos : marquitos quito
        margarita : mago margo rita marga magui mague
        maria : mari maruja maruca mariquita marita marucha mariita chayo mary mayita
        mariadelcarmen maricarmen : mari carmen
        mariadelosangeles : marian angeles
        mariajose marijose : marijo majo
        marialuisa : marilu malu
        mariateresa : maite maytere mayte
        mariaisabel : maribel marisa
        mariafernanda : mafer
        mariaeugenia : maru maruja
        mariano : nano
        mariana : nana mari
        mario : mayo marito
        marta martha : martita tita
        martin : tincho martincito
        mateo matheo : teo
        matias mathias : mati
        matilde : mati tila tilde
        mauricio mauricia : mau mauro richo
        maximiliano : max maxi
        maximino : minio max
        mercedes : meche merche mechita merceditas chedes
        micaela : mica quela mique
        miguel : migue miguelito miguelillo mike
        miguelangel : migue
        moises : moi moy
        monica : moni
        narciso : chicho
        natalia : nata nati
        natividad : nati tivi
        nicolas nicolaz : nico colas
        nicolasa : colacha nico
        norberto : beto
        norma : normita
        octavio : tavo
        olga : olguita
        oscar : oscarito
        osvaldo oswaldo : valdo
        pablo : pablito
        paola : pao
        pascual : pasca pascualito
        patricia : pati paty patty tricia pato
        patricio : pato
        paula : pau pauli
        paulina : pau lina
        pedro : pedrito perico pello piter
        petrona : petra tona
        pilar : pili pilarica
        ponciano : chano
        porfirio : pilo firo
        primitivo : tivo
        rafael raphael : rafa rafita fallo rafaelito lito
        rafaela : rafa fela
        raimundo raymundo : mundo rai
        ramon : moncho ramoncito mon
        ramona : mona moncha
        raquel rachel : quela raque
        raul : rulo rauli
        rebeca : beca becky queca
        refugio : cuca cuco refu
        reyna reina : reynita
        ricardo : richi cayo rica ricky caco
        rigoberto : rigo beto
        roberta : berta
        roberto : beto robertito tito berto bobby
        rocio : chio roci
        rodolfo rodolpho : fito rodo rudy fofo
        rodrigo : rodri rigo
        rogelio : roge royer gelio
        romualdo : waldo
        rosa : rosita chita rosi
        rosalia : lia rosa chalia
        rosalinda : linda
        rosario : chayo charo chayito charito
        roxana : roxi
        ruben : rube
        salomon : salo momo
        salvador : chava salva chavita
        sandra : sandrita
        santiago : chago santi yago tiago diego chaguito
        santos : santitos
        sebastian sevastian : sebas chebo bastian
        sebastiana : chana
        sergio serjio : checo chejo sergito yeyo
        silvestre : veche
        silvia sylvia : chiva silvi
        socorro : coco soco cocorro
        sofia sophia : sofi
        soledad : chole sole cholita
        susana : susi susanita
        tadeo : teo
        teodora : dora teo
        teodoro : doro teo
        teofilo : filo teo
        teresa theresa tereza : tere teresita techa tete terecita
        tomas thomas : tomasito tomi masho tomasillo
        tomasa : tomasita masha
        trinidad : trini
        urbano : bano
        valentin : vale tin
        valentina : vale tina
        valeria : vale
        vanesa vanessa : vane
        veronica beronica : vero
        vicente bicente : chente vicen vicho
        vicenta : chenta
        victor bictor : vico vitorio toro vic
        victoria bictoria : vicky toya vito viki
        victoriano : chano
        virginia : gina vicky viki
        viviana : vivi
        wenceslao venceslao : chelao wences
        wilfredo : fredo will
        ximena jimena : xime mena jime
        yesenia jessenia yessenia llesenia : yesi
        yolanda llolanda : yoli yola
        zoila soila : zoi
        """#

    /// Portuguese given names of Brazil, Portugal and Africa.
    static let portuguese = #"""
        adalberto : beto dado
        alessandra : leka sandra
        alexandre alessandro : xande ale xando alex
        ana : aninha nana naninha
        antonia : toninha tonia
        antonio : toninho tonho toni toim totonho
        aparecida : cida cidinha
        augusto : guto
        bernardo : be nado
        carlos : carlinhos caca cadu
        caetano : caito
        catarina : cata kaka
        conceicao : ceica sao conce
        cristiano : cris
        daniel : dani
        edson : edinho
        eduardo : edu dudu duda
        fatima : fafa fatinha
        fernanda : nanda fe
        fernando : nando fe
        filipe felipe : lipe fefe
        francisca : chica chiquinha
        francisco : chico chiquinho kiko chiquito
        gabriel : gabi biel
        geraldo : gege
        gilberto : gil beto
        guilherme : gui guilhas
        gustavo : guga gu tavo
        helena : lena leninha
        henrique : rique kiko ique
        humberto : beto
        isabel izabel : bel isa belinha bebel
        joao : joaozinho joca jango juca
        joaquim : quim joca quinzinho
        jorge : jorginho
        jose : ze zeca zezinho zezito juca zequinha
        josefa : zefa zefinha
        leonardo : leo
        lourdes : lurdes lurdinha
        lucia : lucinha lu
        luciana : lu luli
        luis luiz : lula luizinho lulu
        luiza luisa : lu luluzinha
        manuel manoel : mane manu neco maneco nelo
        marcelo : celo marcelinho
        marcia : marcinha ma
        marcos : marquinhos marcao
        margarida : guida
        maria : mariazinha maricota mariinha mia
        mariana : mari
        mario : marinho
        miguel : miguelinho
        patricia : pati
        paulo : paulinho
        pedro : pedrinho pedroca
        rafael : rafa
        raimundo : mundinho
        ricardo : rico cadinho
        rita : ritinha
        roberto : beto betinho
        rodrigo : digo rodri
        ronaldo : naldo
        rosa : rosinha
        rosario : zaro
        sebastiao : tiao bastiao tiaozinho
        sergio : serginho
        severino : biu
        socorro : help corrinha
        teresa tereza : tete terezinha teca
        tiago thiago : ti
        valdemar waldemar : dema mazinho
        vicente : vico
        vitoria : vivi
        """#

    /// French given names, and Haitian names in French and Kreyòl spelling.
    static let french = #"""
        adele : dede
        alain : al
        alexandre aleksann : alex sacha
        alexandrine : sandrine
        andre andrey : dede
        anne ane : annie nanette annette ninon
        antoine antwan antwann antwan : toine tonio titoine
        antoinette antwanet : toinette nette
        auguste ogis : gus
        augustin ogisten : gustin
        baptiste batis : titi
        benjamin benjamen : ben
        bernadette bernadet : nadette detta
        bernard bena : nanard
        brigitte brijit : gigi
        catherine katrin kattrine : cathy kati cat
        celestin selesten : tintin
        charles chal : charlot
        charlotte chalot : lotte
        christine kristin : cricri titine
        christophe kristof : tophe
        claude klod : clau
        claudette klodet : dette
        daniel danyel : dany
        danielle danyel : dany
        denise deniz : nini
        dieudonne dyedone : dieudo done
        dominique dominik : dom domi
        edouard edwa : doudou
        elisabeth elizabet : babette lise babeth elise lisette
        emmanuel emanyel manyel : manu mano
        ernest enes : nene
        etienne etyen : titi tienne
        eugene ejen : gegene
        fabienne fabyen : fafa
        fernand fenan : nand
        francois franswa : fanfan france
        francoise franswaz : fanfan soisette
        frederic frederik : fred
        gabriel gabriyel : gaby
        genevieve jenevyev : gege vevette
        georges joj jorge : jojo
        gerard jera : gege
        germaine jemen : mene
        gerald jeral : gege
        ghislaine gislen : gigi
        guillaume giyom : guigui
        guy gi : guyguy
        henri anri : riri
        helene elen : lene
        herve eve : veve
        honore onore : nono
        hubert ibe : bebert
        ignace iyas : nace
        isabelle izabel : isa zabelle belle babelle
        jacqueline jaklin : jackie line
        jacques jak : jacquot jacky
        jean jan jn : jeannot janjan
        jeanbaptiste janbatis jnbaptiste jbaptiste : batis jb
        jeanclaude janklod jnclaude : jc
        jeanjacques janjak jnjacques : jj
        jeanne jann : jeannette jeanneton
        jeanlouis janlwi jnlouis : jl
        jeanmarie janmari jnmarie : jm
        jeanpaul janpol jnpaul : jp
        jeanpierre janpye jnpierre : jp
        jerome jewom : jeje
        joseph jozef josef : jojo jo zef
        josephine jozefin : josette fifine
        jules jil : juju
        julien jilyen : juju
        laurent loran : lolo
        louis lwi : loulou ti louis
        louise lwiz : louisette lisette
        luc lik : lulu
        lucien lisyen : lulu
        lucienne lisyen : lulu
        madeleine madlen : mado madelon
        manuela manyela : manou
        marc mak : marco
        marcel masel : cece
        marguerite magerit : margot rita
        marie mari mary : manon mimi mariette marion maryse
        marieange mariyanj : angie
        mariejosee marijoze marijose : majo
        marielaure marilo : malo
        marielouise marilwiz : malou
        marierose mariwoz : marose
        marietherese maritere : marite maitee
        marthe mat : martine
        mathieu mathye matye : mat
        maurice moris : momo
        michel michèl : mimi michou
        micheline michlin : miche
        monique monik : mone
        nadege nadej : nana
        natacha natasha : tacha
        nathalie natali : nath
        nicolas nikola : nico colas
        odette odet : dede
        olivier olivye : olive oli
        pascal paskal : pasca
        patrice patris : pat
        patrick patrik : pat
        paul pol : polo popol
        paulette polet : popo
        philippe filip : phil fifi
        pierre pye pyè : pierrot
        pierrelouis pyelwi : pl
        raphael rafayel : raf
        raymond remon : momond
        rene rene : nene
        renee : nenee
        richard richa : richie
        robert wobe robe : bob roro
        roger woje : roro
        roland wolan : rolo
        rosalie wozali : lilie
        rose woz : rosette
        roselyne wozlin : rose
        saintlouis stlouis senlwi : st
        serge sej : sergio
        simone simon : momone
        simon : monmon
        solange solanj : soso
        sophie sofi : soso
        stephane estefan : steph
        suzanne sizan : suzie suzette
        sylvain silven : syl
        sylvie silvi : syl
        therese terez : tete thesy
        thomas toma : tom
        toussaint tousen : tout
        veronique vewonik : vero
        victor vikto : totor
        vincent vensan : vince
        wilfrid wilfrid : fred
        yolande yolann : yoyo
        yves iv : vivi
        yvette ivet : vevette
        yvonne ivon : vonne
        """#

    /// Italian given names.
    static let italian = #"""
        alessandra : sandra ale
        alessandro : sandro ale
        alfonso : fonzo
        andrea : dea
        anna : annina annetta
        antonia : tonia tonina
        antonio : tonio toni tonino totò toto nino
        bartolomeo : meo bartolo
        beatrice : bice bea
        carmela : melina
        carmelo : melo
        caterina : rina cate katia
        concetta : cettina tina
        cristina : cri tina
        cristoforo : toffolo
        domenica : mimma nica
        domenico : mimmo mico menico minico
        elisabetta : betta lisa elisa bettina
        emanuele : manu lele
        enrico : rico ricky
        federico : fede rico
        ferdinando : nando
        filippo : pippo
        francesca : franca cesca checca
        francesco : franco checco cecco ciccio
        gabriella : lella
        gaetano : tano nino
        gennaro : rino
        giacomo : mino giacomino
        giorgio : gio
        giovanna : gianna vanna giannina
        giovanni : gianni vanni nanni giannino gio
        giulia : giulietta
        giuseppe : beppe peppe peppino beppino pino geppetto pippo
        giuseppina : pina peppina giusy
        isabella : isa bella
        leonardo : nardo leo
        lorenzo : renzo enzo
        lucia : lucietta
        luigi : gigi gino luigino
        luigia : gina gigia
        maddalena : lena
        margherita : rita ghita
        maria : mariella mariuccia marietta
        matteo : teo
        michele : lele miche
        nicola niccolo : nico cola
        paolo : paolino
        pietro : piero pierino
        raffaele : lele raffa
        roberto : berto roby
        rosa : rosina
        salvatore : totò toto turi tore sasa rino
        sebastiano : bastiano nello
        stefano : ste
        teresa : teresina resi
        tommaso : maso masino tommy
        vincenza : enza
        vincenzo : enzo vince cenzo
        vittorio : rio vito
        """#
}
