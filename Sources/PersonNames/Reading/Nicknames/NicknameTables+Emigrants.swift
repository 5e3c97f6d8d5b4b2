// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NicknameTables {
    /// Names of Central Europe and what they became in America: given names in the English of the clerk, surnames
    /// by sound or in translation.
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
        """#
}
