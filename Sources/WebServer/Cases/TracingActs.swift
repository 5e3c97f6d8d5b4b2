// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What forms about tracing say, as commands.
enum TracingActs {
    /// A request for one relative.
    static func request(_ inquirer: PersonID, _ form: FormFields) throws(FormFault) -> Making<Void>
    {
        let consent = try form.id(ConsentID.self, "consent")
        let name = try form.needed("name")
        let relation = FamilyRelation(rawValue: form["relation"]) ?? .unspecified
        let last = form["last"]
        return { identifiers, at in
            let request = TracingRequest(
                id: identifiers.next(TracingRequestID.self), inquirer: inquirer,
                sought: [
                    TracingRequest.SoughtPerson(
                        id: identifiers.next(SoughtPersonID.self), name: name, relation: relation,
                        locationLast: last)
                ], consent: consent, inquiryDate: at)
            return (.tracing(.request(request)), ())
        }
    }
}
