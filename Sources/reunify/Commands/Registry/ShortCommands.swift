// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// What is done most and must be found first, under one word.
struct SeparateCommand: RegistryAct {
    static let configuration = CommandConfiguration(
        commandName: "separate",
        abstract: "Record why a child and a parent are put apart: separation record.",
        discussion: """
            Nothing moves yet. Somebody else approves it with reunify separation approve; then reunify \
            transfer lets the two go apart.

            EXAMPLE
              reunify separate link-1 --ground criminal-custody --narrative "county jail" \
            --place "Station 7" --review "District Court" --told person-1 --language kek --as luis \
            --purpose care
            """)
    @OptionGroup var record: SeparationCommand.Record

    var act: ActOptions { record.act }

    func making(_ desk: Desk) -> Desk.Making { record.making(desk) }
}

/// The same for handing custody over.
struct TransferCommand: RegistryAct {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "Send people to another agency, which acknowledges: custody transfer.",
        discussion: """
            It is complete when the other agency says so with reunify custody acknowledge; until then \
            yours is responsible.

            EXAMPLE
              reunify transfer person-2 --to Shelter --place "Casa del Río" --as luis --purpose care
            """)
    @OptionGroup var transfer: CustodyCommand.Transfer

    var act: ActOptions { transfer.act }

    func making(_ desk: Desk) throws -> Desk.Making { try transfer.making(desk) }
}
