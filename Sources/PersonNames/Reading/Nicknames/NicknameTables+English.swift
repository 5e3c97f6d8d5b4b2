// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NicknameTables {
    /// English, Scottish and Irish given names.
    ///
    /// One group a line: spellings of one name, a colon, then its short and pet forms.
    static let english = #"""
        aaron aron arron aaran : ron ronnie ronny erin
        abigail abigayle abbigail abagail : abby abbie abbey gail gayle abi
        abel : abe ab
        abner : ab
        abraham abram avraham : abe bram ham abie
        adam : ad addy ade
        adelaide adalheid : addie addy adela adele della heidi ada
        adeline adelina adaline : addie addy lina delia ada
        adelbert : del albert bert
        adolphus adolph adolf adolphe : dolph ad dolf
        adrian adrien : ade
        adrienne adriane : addie
        agatha : aggie aggy
        agnes agness : aggie aggy inez nessa nessie nancy
        alan allan allen alun : al
        alastair alistair alasdair alister alisdair : al ali alec
        albert : al bert bertie albie
        alberta : bertie allie alla
        alexander aleksander alexandre aleksandr alasdair : alex al alec alick sandy sander xander lex sasha zander eck ali
        alexandra alexandria aleksandra : alex alexa lexi lexie sandra sandy sondra sasha alla ali allie
        alexis alexys : alex lexi lexie lex
        alfred : al alf alfie fred freddie freddy
        alfreda elfreda : freda freddie alfie
        alice alyce alys : allie ali elsie lisa alley lally
        alicia alisha alycia : lisa elsie allie ali
        alison allison alyson allyson : allie ali ally
        almira : myra mira
        alonzo alonso : lon lonnie lonzo al
        aloysius : lou louie al
        alphonse alphonso alfonso : al alf fonzie fonzo
        althea : thea
        alvin alwyn elvin : al vin vinny
        amanda : mandy manda amy mandi
        ambrose : brose
        amelia emelia amalia : millie amy mel melia emily mellie
        amos : moses
        anastasia anastacia : stacy stacey ana annie tasia stasia
        andrew andru : andy drew dru
        andrea andria : andy andi drea rea
        angela angella : angie angel angi
        angelina : angie lina angel
        anna : annie ann ana
        ann anne : annie nan nancy nanny nana nina anna
        annabel annabelle anabel : anna bella belle ann annie
        annette anette : annie nettie netta ann
        anthony antony : tony ant tone
        antoinette : toni tony nettie netta ann
        antonia : toni tony tonia
        appollonia : polly
        archibald : archie arch baldie
        ariel : ari
        arabella arabel : bella belle ara bel
        arlene arleen arline : lena lene
        arnold : arnie arn
        arthur : art artie arty
        asa : ace
        ashley ashleigh ashlee : ash lee leigh
        athena : thena
        aubrey : bree
        audrey : dee audie
        augusta : aggy gussie gusta tina
        augustus august : gus gussie
        augustine augustin austin : gus austin august
        aurelia : aurie rilly ora
        aurora : rory
        azariah : riah aze
        barbara barbra barbera : barb barbie babs bab bobbie babby
        barnabas barnaby : barney barn berney
        bartholomew : bart barty bat mees meus barth
        basil : baz bas
        beatrice beatrix beatriz : bea bee trixie trix trissie beattie
        belinda : bel linda lindy
        benedict benedick : ben benny bennie
        benjamin benjaman benjamen : ben benny bennie benji benjy jamie
        bernard barnard : bernie barney berney
        bernadette : bernie detta berna
        bernice berenice : bernie bunny
        bertha : bertie birdie bert
        bertram bertrand : bert bertie
        bethany bethanie : beth
        bethia : beth thia
        beverly beverley : bev
        bradley bradly : brad
        bradford : brad ford
        brandon branden brendon : bran brand
        brenda : bren brandy
        brendan brenden : bren
        brian bryan bryon brien : bri ry
        bridget brigid brigit bridgett brigitte bridgette : biddy bridie bridey bee brie delia bridgie
        brittany britney brittney britany : britt brit
        brooklyn : brook brooke
        caitlin kaitlin caitlyn kaitlyn katelyn catelyn : kate katie cait katy
        caleb : cal cale
        calvin : cal vin vinny
        cameron : cam ron ronny
        camille camilla camila : cammie millie milly cam
        candace candice : candy dacey
        carl karl : carlie
        carmen : carrie
        caroline carolyn carolina carolynn : carrie caro carol lynn callie cary carly lina
        carol carole carroll : carrie lola
        cassandra kassandra : cassie cass sandy sandra
        catherine katherine kathryn catharine katharine kathrine cathryn katheryn catheryn kathrin : kate katie katy cathy kathy cat kit kitty kay kat kittie cassie kathie cathie kate kati katey trina
        cathleen kathleen kathlene : kathy cathy kate katie kit kay kitty
        cecil : cis
        cecilia cecelia cecily : cissy sissy celia cis cece sis
        celeste celestine : celie lessie celia
        charity : chattie cherry
        charles : charlie charley chuck chas chip chaz chick carl charly
        charlotte : charlie lottie lotta lotte char carlotta lola
        chester : chet
        chauncey : chan
        chloe khloe : clo
        christabel : chris bella
        christian kristian christen : chris kit
        christina kristina cristina : chris chrissy tina christy kris kristy crissy teenie
        christine kristine christene : chris chrissy tina christy kris kristy crissy
        christopher kristopher cristopher christofer : chris kit topher kris toph christy
        clara : clare clarissa
        clarence : clare clair
        clarissa clarice : clara cissy clare
        clement : clem
        clementine : clem clemmie tina
        clifford : cliff ford
        clifton : cliff tony
        clinton : clint
        columbus : clum lum
        conrad konrad : con conny
        constance : connie constant
        cordelia : cordy delia
        cornelia : nelly nell corny
        cornelius : neil con connie corny neal lee
        courtney cortney : court curt
        curtis : curt kurt
        cynthia : cindy cindi cyndi sindy cyn
        cyrus : cy
        daisy : dais
        daniel daniell : dan danny dannie
        danielle daniella daniela : dani danny dannie ella
        darlene darleen : darry lena
        david : dave davey davy davie dai
        davida : vida
        dean : dino
        deborah debra debora debrah : deb debbie debby deby
        deirdre : dee didi
        delbert : del bert
        delilah : lila dell della
        delores dolores deloris : lola dee della dolly
        denise denice : dee denny
        dennis denis : denny den
        derek derrick : rick del
        desmond : des dez
        diana dianna : di dee diane
        diane dianne dyan : di dee diana
        dominic dominick : dom nick nicky
        donald : don donnie donny dony
        donna : dee
        dorothy dorothea dorathy : dot dotty dottie dolly dora dodie dodo dory thea dode
        douglas douglass : doug dougie
        duncan : dunc dunk
        dwight : ike
        earl : early
        ebenezer : eb eben
        edgar : ed eddie eddy ned
        edith edyth : edie eda ede
        edmond edmund : ed eddie eddy ned ted
        edna : eddie
        edward : ed eddie eddy ned ted teddy neddy teddie
        edwin : ed eddie win ned
        edwina : winnie edie
        eileen aileen ilene : leen lena
        elaine elayne helaine : lainie lainey laney
        eleanor elinor eleanore elenor eleanora eleonora : ellie nell nellie nora ella elly lena ellen nelly ele
        eli : lee
        elias : eli lee lias
        elijah : eli lige
        elisha : lish eli
        elizabeth elisabeth elizabet elisabet : liz lizzie lizzy beth betty bess bessie bette betsy eliza libby lisa elsie lisbeth elsa betsey bettie liza lizbeth lise lily lib ellie tibby buffy elspeth
        ella : ellie
        ellen : nell nellie ellie nelly nel
        eloise : lois
        elsie : elise elsa
        elvira : elvie vira
        elwood : woody
        emanuel emmanuel immanuel : manny manuel emmy
        emeline emmeline : em emmy emma milly
        emily emilie emely : em emmy millie emma milly
        emma : em emmy
        ephraim : eph
        erasmus : ras
        eric erik erick : rick ricky
        erica erika ericka : rickie ricki
        ernest earnest : ernie ern
        ernestine : ernie tina teeny
        ervin irvin irwin irving : irv
        esther hester ester : essie hettie hetty esty
        ethel : ethie
        ethelbert : bert
        eugene : gene
        eugenia eugenie : genie gene jenny
        eunice : nicie
        eustace : stacy
        evaline eveline evelyn evelin : eve evie eva lena ev
        ezekiel : zeke ez
        ezra : ez
        faith : fay
        felicia felicity : lissa fliss flick felix
        ferdinand : ferdie fred freddie ferd
        fidelia : delia
        florence florance : flo flora flossie flossy florrie
        frances : fran fannie fanny frankie francie sis fran franny frannie cissy
        francis : frank frankie franny fran frankie fritz
        franklin franklyn : frank frankie
        frederick frederic fredrick fredric friedrich frederik : fred freddie freddy fritz rick
        frederica fredericka : freddie freda fritzi rickie
        gabriel : gabe gabby
        gabrielle gabriella gabriela : gabby ella gabbie brielle
        garrett gareth garett garreth : gary garry gaz
        gavin : gav
        genevieve : gen jenny gena eve gennie viv
        geoffrey jeffrey jeffery geoffry jeffry : jeff geoff
        george : georgie geordie dod jorge
        georgia georgina georgiana : georgie gina georgie
        gerald jerold jerald gerold : gerry jerry
        geraldine : gerry jerry geri dina
        gerard gerrard : gerry jerry
        gertrude : gertie trudy gert trudie
        gilbert : gil bert gilly
        gillian jillian : jill gill jilly gilly
        glenn glen glyn : glennie
        gloria : glory
        gordon : gordy don
        grace : gracie
        graham graeme grahame : gray
        gregory gregor greggory : greg gregg
        griffith : griff
        gretchen : gretta
        guinevere gwenevere : gwen jenny
        gustave gustavus gustav gustaf : gus
        gwendolyn gwendolen gwendoline : gwen wendy gwennie
        hannah hanna hana : nan nanny annie
        harold : hal harry hari
        harriet harriett harriette : hattie hatty harry
        harrison : harry
        harvey : harve
        heather : hettie
        helen helena hellen helene : nell nellie ella lena ellie elle nelly
        henrietta : hettie etta hetty retta hank etty nettie henny
        henry henri : harry hank hal hen
        herbert : herb bert herbie
        herman hermann : herm
        hezekiah : hy kiah hez
        hilary hillary : hil
        hiram : hi
        hope : hopie
        horace horatio : horry race
        howard : howie hal
        hubert : hugh bert hub
        hugh hughie : hugo huey shug
        humphrey : humph
        ian iain : ean
        ignatius : iggy nace
        imogen imogene : immy gene
        ingrid : inga
        irene : rena renie
        isaac isaak izaak : ike zac zack
        isabel isabelle isabella isobel isabell izabella ysabel : bell belle bella izzy tibby ib issy nib isa
        isaiah : zay
        israel : izzy
        isidore isadore isidor : izzy dory
        isadora isidora : dora issy
        jackson : jack
        jacob jakob : jake jay cob coby jack
        jacqueline jaqueline jacquelyn jacquelin : jackie jacqui jacky lyn
        james jamess : jim jimmy jamie jem jimmie jas jaime
        jane jayne jain : janie jenny jennie jean jinny
        janet janette jeanette jeannette : jan nettie jennie jan jess netta
        janice janis : jan
        jason jayson : jay jase
        jasper casper : jazz
        jean jeanne : jeanie jenny jennie
        jedediah jedidiah : jed
        jefferson : jeff
        jemima : jem mima mimi
        jennifer jenifer : jen jenny jennie jenn
        jeremiah jeremias : jerry jem jeremy
        jeremy jeramy : jerry jem jez
        jerome : jerry
        jessica jesica : jess jessie jessy jesse
        joan joane : joanie joni jo
        joanna johanna joanne joann : jo joey joan hannah jody
        jocelyn joscelyn : joss lynn
        john jon johne : jack johnny johnnie jock jackie jonny ian jno
        jonathan johnathan jonathon johnathon jonothan : jon jonny nathan johnny nate
        jordan jordon : jordy jory
        joseph josef : joe joey jo jos josey joss
        josephine : jo josie fina josey josy joey jody fifi
        joshua : josh jos
        josiah : jos si joe
        joyce : joy
        juanita : nita
        judah : jude
        judith judyth : judy jude judi judie
        julia : julie jules
        julian julien : jules jule
        juliana julianne julianna : julie jules anna
        juliet juliette julietta : julie jules etta
        julius : jule jules
        june : junie
        justin : jus juste
        justine justina : tina justy
        karen karin caren : kari kaz
        keith : keefe
        kelly kelley : kel
        kendall : ken kenny
        kendra : kenny kendy
        kenneth kennith : ken kenny
        kent : kenny
        kevin keven : kev
        kimberly kimberley : kim kimmy
        kristen kristin kirsten kirstin : kris kristy kirsty kristie kirsti chris
        larissa : lara rissa
        laura lora : laurie lolly lauri laury
        laurel : laurie
        lauren loren : laurie ren
        laurence lawrence lawrance : larry lawrie laurie lon lorry loren lars
        lavinia : vina vinnie lavina viney
        leah lea : lee
        leander : lee andy
        leila leyla layla : lei
        leon : leo lee lenny
        leonard lennard : len lenny leo lennie leon
        leonora : nora leo lenora
        leopold : leo poldie
        leroy : roy lee
        leslie lesley : les lee
        lester leicester : les
        letitia : lettie titia tish letty lettice
        levi : lee
        lewis : lew louie lewie lou
        lillian lilian liliana : lily lil lilly lillie
        lily lillie lilly : lil
        lincoln : link linc
        linda lynda : lindy lin lynn
        lindsay lindsey lynsey lyndsey : lin lindy
        lionel : leo leon
        lois : lou
        lorenzo : larry loren enzo
        loretta lauretta : lori etta retta
        lorraine loraine : lori rainey lorrie
        louis luis : lou louie lew
        louise louisa : lou lulu lois eliza
        lucas lukas luke : luke lukie
        lucille lucile : lucy lou lu
        lucinda : lucy cindy lu
        lucretia : lu creasey crecy
        lucius lucian : lou luc
        lucy lucie : lu lulu
        luther : lute
        lydia : lyddie liddy
        mabel mable : may mab
        mackenzie mckenzie : mac kenzie mack kenz
        madeline madeleine madelyn madalyn madelin magdalen : maddie maddy lena mady lina madge
        magdalena magdalene : maggie lena magda maddie
        malachi : mal
        malcolm malcom : mal malc
        malinda melinda : mindy linda lindy mel
        marcella marcelle : marcy celia sela
        marcia marsha : marcy marcie
        marcus markus : mark marc
        margaret margret margarett margrett margaretha marguerite margarete : peggy maggie meg madge marge margie peg daisy greta meggie megan rita margery gretchen mog mamie maisie margo peggie maggy may mag midge molly gritty pegi
        margery marjorie marjory margerie : marge margie madge midge
        maria mariah : mary mia ria
        marian marion marianne maryann : mary molly polly mamie ann anne
        marilyn marylin marilynn : mary lyn
        marissa marisa : rissa mary
        mark marc : marky markie
        marlene : marley lena
        martha : mattie patty marty matty patsy mat
        martin martyn : marty mart
        marvin mervin mervyn : marv merv
        mary : molly polly mamie mae may mimi minnie mollie mitzi moll marie maura moira maureen pol mame marey
        marybeth : mary beth
        mathilda matilda mathilde : tilda tillie mattie maud patty maude matty tilly
        matthew mathew mathieu : matt matty mat matthias
        matthias mathias : matt thias
        maud maude : mattie
        maureen maurine : mo reen
        maurice morris morice : morrie moe mo maury
        maxwell maximilian maxim : max
        maxine : max
        may mae : maysie
        megan meghan meagan : meg meggie
        mehitabel mehetabel : hitty mabel hetty mitty
        melanie melany : mel
        melissa melisa mellissa : mel missy lissa millie lisa
        melvin melvyn : mel
        mercedes : sadie mercy
        meredith : merry
        micah : mike
        michael micheal mikael michal : mike mick mickey micky mikey mitch
        michelle michele : shelly shelley micki mickey
        mildred : millie milly mil
        millicent : millie milly missy
        minerva : minnie nervie
        miranda : randy mandy mira
        miriam myriam : mimi mitzi mamie mariam
        mitchell : mitch
        mohala : hallie
        moira moyra : mo
        monica monika : mona monna
        montague montgomery : monty gum
        mortimer : mort morty
        moses moshe : mo moss mose
        muriel : mur
        nadine : nada dee
        nancy : nan ann nance
        naomi : omi
        natalie nathalie natalia nataly : nat nattie tally
        natasha : tasha nat
        nathan nathen : nate nat nathy
        nathaniel nathanael nathanial : nate nat nathan natty
        nelson : nels nel
        nehemiah : nemi
        neil neal niall : neilly
        neville : nev
        newton : newt
        nicholas nicolas nickolas nikolas : nick nicky colin nico claus nik nicol
        nicole nichole nicola nicolette : nikki nicky colette nick nic
        noah : noey
        noel : nowell
        nora norah : nonie
        norbert : norb bert norbie
        norma : normie
        norman : norm
        obadiah : obe obie diah
        octavia : tave tavia
        olive : ollie
        oliver olivier : ollie noll noel oli
        olivia alivia : livvy liv livia ollie nollie
        ophelia : phelia
        oscar oskar : ossie
        oswald : ozzy waldo ossie
        otis : ote
        pamela pamella : pam pammy
        parker : park
        patience : pat patty
        patricia patrisha : pat patty trish tricia patsy patti trisha pattie tish
        patrick patric padraig : pat paddy rick patsy packy
        paul : paulie pauly
        paula : polly
        pauline paulina : polly paula lina
        penelope : penny pen nellie
        percival percy : perce
        perry peregrine : per
        peter : pete petey
        philadelphia : delphia delia
        philip phillip phillipp : phil pip
        philippa phillipa : pippa pip
        philomena : mena phil
        phineas phinehas : finn phin
        phoebe phebe : feeb
        phyllis phillis : phil phyl lissie
        pleasant : pleas
        polly : poll
        priscilla prescilla : prissy cilla cissy pris
        prudence : prue prudy pru
        quentin quinton : quin quint
        quincy : quin
        rachel rachael rachell : rae ray rach shelly
        ralph rafe : ralphie raff
        ramona : mona
        randall randolph randal : randy rand dolph
        raphael rafael : ralph rafe
        raymond raymund : ray
        rebecca rebekah rebeca rebeckah : becky becca reba beck bex becki
        regina : gina reggie queenie rena
        reginald reynold reynald : reg reggie naldo ron rex
        renee rene : rennie
        reuben ruben rueben : rube ben
        rhoda rhodella : rody
        rhonda : ronnie
        richard richerd : rick rich dick richie ricky dickie dickon hitch
        robert : bob bobby rob robbie robby robin bert bobbie rab rabbie dob hob rupert
        roberta : bobbie bobby robbie bert berta
        roderick rodrick : rod roddy rick
        rodney rodny : rod
        roger rodger : rodge hodge rog
        roland rowland rolland : rollo rolly rowly orlando
        ronald : ron ronnie ronny naldo
        rosalind rosalyn rosalinda roslyn : rosie roz ros linda rose
        rosamond rosamund : rosie roz rose
        rosanna roseanne rosanne roseann : rose rosie anna ann anne roz
        rose rosa : rosie
        rosemary rosemarie : rose rosie mary romy
        rowena : weenie ro
        roxanne roxanna roxana : roxie roxy rose
        roy : royce
        rudolph rudolf rudolphus : rudy dolph rolf
        rufus : rufe
        russell russel : russ rusty
        ruth : ruthie
        ryan rian : ry
        sabrina : brina
        salome : sally loomie
        salvador salvadore : sal
        samantha : sam sammy mantha sammie
        samson sampson : sam sammy
        samuel samual : sam sammy sammie
        sandra sondra : sandy sandi cassandra
        sarah sara sarai : sally sadie sal sallie sari
        savannah savanna : vannie anna
        scott : scotty scottie
        sean shaun shawn shane : shawny
        sebastian : seb bastian bas sebby
        selina celina selena : lena
        serena sabrina : rena
        seymour : sy
        shannon : shan
        sharon sharron : shari shaz sherry
        sheila shelagh : she
        sheldon shelton : shel shelly
        shirley : shirl lee sherry
        sibyl sybil sibbell : sib billie
        sidney sydney : sid syd
        sigmund sigismund : sig ziggy siggy
        silas : si
        silvester sylvester : sly vester vet syl
        silvia sylvia : syl sylvie sil
        simeon simon symon : si sim
        solomon salomon : sol solly saul zolly
        sophia sofia sophie : soph sophy
        stanley : stan
        stella estelle estella : essie star
        stephanie stefanie stephany : steph stephie fannie stevie annie
        stephen steven stephan stefan : steve stevie steph
        stewart stuart : stu stew
        submit : mitty
        susan susanna susannah suzanne susanne suzan susana : sue susie suzy sukey suky suzie sanna
        tabitha : tabby
        tamara tamra : tammy tam
        tasha : tash
        terence terrence terrance : terry
        teresa theresa therese theresia tereza : terry tess tessie tracy terri tessa tracie treza
        thaddeus thadeus : thad tad ted
        thelma : thel
        theodora theadora : dora thea teddie
        theodore theodor : ted teddy theo
        theodosia : dosia theo
        theophilus : theo ophi
        thomas tomas thom : tom tommy tommie tam thos
        timothy timothey : tim timmy
        tobias tobiah : toby bias
        tracy tracey tracie : trace
        trevor : trev
        tristan tristram : tris
        tyler : ty
        tyrone : ty
        ulysses : lyss
        ursula : ursie sula
        valentine : val
        valerie valery : val
        vanessa : nessa nessie van
        vernon : vern
        veronica veronika : ronnie vonnie nica ron vera franky
        victor viktor : vic vick
        victoria viktoria : vicky vicki vic tori torrie vickie torry vikki
        vincent vincente : vince vinnie vinny vin
        violet violetta : vi lettie
        virgil : virge
        virginia : ginny ginger ginnie jinny virgie gina
        vivian vivien vivienne : viv vi
        wallace : wally
        walter : walt wally wat
        wanda : wendy
        warren : ren
        wesley westley : wes
        wilbur wilber : will willie
        wilfred wilfrid : will fred wilf freddie willie
        wilhelmina willamina : mina minnie billie willie wilma helmina willa
        william willam : bill will billy willie liam willy wm billie bell
        willis : will bill willie
        wilson : will willie
        winfield winfred : field winny win
        winifred winnifred : winnie freddie win una
        winston : win winnie
        woodrow : woody wood drew
        xavier : zave xav
        yolanda : yoli
        yvonne evonne : vonnie eve
        zachary zachariah zechariah zacharias zackary zachery : zack zach zak zeke
        zebedee : zeb
        zebulon zebulun : zeb lon
        zedekiah : zed diah ky
        zephaniah : zeph
        zoe zoey : zo
        aidan aiden ayden : aid
        brooke brook : brookie
        chelsea chelsey : chels
        dylan dillon : dyl
        evan : ev
        gwyneth : gwen
        hayley hailey haley haylee : hay
        jayden jaden jaiden : jay
        kayla kaila cayla : kay
        kylie kyleigh : ky
        logan : loge
        mason : mase
        owen owain : o
        paige page : pai
        summer : sum
        taylor tayler : tay
        vanya : van
        bronwen bronwyn : bron
        siobhan : shiv
        sinead : shin
        margot margo : gogo
        eamon eamonn : eddie ned
        seamus shamus : jim shay
        liam : lee
        sean : johnny
        fionnuala finola nuala : fin
        mairead : peig
        maire : molly moira
        brigid : breda bid biddy
        aloysia : lou
        chandler : chan
        clarinda : clara
        darius : dary
        dominique : dom nikki
        elnora : nora ellie
        gideon : gid
        harley : harl
        hortense hortensia : tensey
        ichabod : icky
        jabez : jabe
        jocasta : jo
        keziah kezia : kizzy kez
        lemuel : lem
        leonidas : leo lon
        lysander : sandy
        manfred : fred manny
        mahala : hallie
        melchizedek : zadok dick
        narcissa : cissy
        parmelia permelia : melia milly
        rosabel rosabella : rosa bella
        shadrack shadrach : shad
        sophronia : sophy frona
        tryphena : phena
        vasilios : bill
        waldo : wally
        zadie : zee
        """#
}
