// Generated from docs/openapi.yaml by libs/api-client/generate.mjs. Do not edit.
export interface paths {
    "/v1/clinics/{clinicId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** The clinic's profile */
        get: operations["showClinic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change parts of the clinic's profile */
        patch: operations["editClinic"];
        trace?: never;
    };
    "/v1/clinics/{clinicId}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** The inbox: open first, urgent first, then ready to schedule, then the oldest */
        get: operations["listInquiries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/inquiries/{inquiryId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        /** One inquiry with everything known about it */
        get: operations["showInquiry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/inquiries/{inquiryId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an inquiry to a member of staff */
        post: operations["assignInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/inquiries/{inquiryId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an inquiry, with the reason */
        post: operations["closeInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/inquiries/{inquiryId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that staff reached out to the visitor */
        post: operations["logContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** The message log: what was sent, and why the rest was not */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/parked-messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Messages that one service could not take in */
        get: operations["listParkedMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                parkedId: string;
                service: "inquiries" | "screening" | "scheduling" | "notifications";
            };
            cookie?: never;
        };
        /** A parked message as it came */
        get: operations["showParkedMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                parkedId: string;
                service: "inquiries" | "screening" | "scheduling" | "notifications";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a parked message up, with the reason */
        post: operations["dropParkedMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/parked-messages/{service}/{parkedId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                parkedId: string;
                service: "inquiries" | "screening" | "scheduling" | "notifications";
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a parked message to its consumer once more */
        post: operations["retryParkedMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/safety-flags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Safety flags: unacknowledged first, the worst first */
        get: operations["listSafetyFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/safety-flags/{flagId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                flagId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a safety flag on */
        post: operations["acknowledgeSafetyFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Who works in the clinic, in which roles */
        get: operations["listStaff"];
        put?: never;
        /** Take somebody into the clinic, with a one-time link for the first sign-in */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/staff-notices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** What waits for staff */
        get: operations["listStaffNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/staff/{staffId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                staffId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a person other roles in the clinic, or none */
        patch: operations["changeStaffRoles"];
        trace?: never;
    };
    "/v1/enrolments/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        /** Whom an enrolment link was made for */
        get: operations["showEnrolment"];
        put?: never;
        /** Set the password with an enrolment link, and sign in */
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/clinics/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        /** What a clinic tells everybody */
        get: operations["showPublicClinic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/clinics/{slug}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to a clinic */
        post: operations["receiveInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do where */
        get: operations["showSession"];
        put?: never;
        /** Sign in with e-mail address and password */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish signing in, or setting up the authenticator app, with its code */
        post: operations["confirmSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/totp-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a key for an authenticator app; its first code makes it count */
        post: operations["setUpTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "note": "Called back, is with a friend."
         *     }
         */
        Acknowledgement: {
            note?: string;
        };
        /**
         * @example {
         *       "assigneeId": "01995000-0000-7000-8000-000000000042"
         *     }
         */
        Assignment: {
            /**
             * Format: uuid
             * @description A member of staff of this clinic.
             */
            assigneeId: string;
        };
        /**
         * @description No role left: the person can't enter this clinic any more, from the next request on.
         * @example {
         *       "roles": [
         *         "intake",
         *         "manager"
         *       ]
         *     }
         */
        ChangeRoles: {
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
        };
        /**
         * @description The clinic as its staff see it.
         * @example {
         *       "slug": "asheville",
         *       "name": "Juniper & Tide Asheville",
         *       "zone": "America/New_York",
         *       "language": "en-US",
         *       "languages": [
         *         "en-US"
         *       ],
         *       "phone": "+18285550142",
         *       "postalAddress": "18 Wall Street, Asheville, NC 28801",
         *       "licensedStates": [
         *         "NC",
         *         "TN",
         *         "VA"
         *       ],
         *       "hours": [
         *         {
         *           "weekday": 1,
         *           "opens": "08:00",
         *           "closes": "18:00"
         *         }
         *       ],
         *       "closures": [],
         *       "clinicId": "01995000-0000-7000-8000-000000000001",
         *       "organisationId": "01995000-0000-7000-8000-000000000009",
         *       "code": "q7m2kx9d4r",
         *       "senderName": "JT Office",
         *       "version": 3,
         *       "changedAt": "2026-11-02T14:00:00Z",
         *       "abilities": [
         *         "clinic.read",
         *         "clinic.edit"
         *       ]
         *     }
         */
        ClinicProfile: {
            abilities: ("clinic.read" | "clinic.edit" | "staff.read" | "staff.manage" | "inquiry.read" | "inquiry.work" | "safety-flag.read" | "safety-flag.acknowledge" | "message.read" | "staff-notice.read" | "parked-message.read" | "parked-message.resolve")[];
            /** Format: date-time */
            changedAt: string;
            /** Format: uuid */
            clinicId: string;
            closures: components["schemas"]["Closure"][];
            code: string;
            hours: components["schemas"]["OpeningHours"][];
            introduction?: string;
            language: string;
            languages: string[];
            /** @description Where its prescribers may treat. */
            licensedStates: ("AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI")[];
            name: string;
            /** Format: uuid */
            organisationId: string;
            phone: string;
            postalAddress: string;
            senderName: string;
            slug: string;
            version: number;
            zone: string;
        };
        /**
         * @description Days on which the clinic is closed, both ends included, in the clinic's zone.
         * @example {
         *       "from": "2026-12-24",
         *       "to": "2026-12-26",
         *       "reason": "Winter break"
         *     }
         */
        Closure: {
            /** Format: date */
            from: string;
            reason?: string;
            /** Format: date */
            to: string;
        };
        /**
         * @description A box that the visitor ticked, and the version of the text beside it. An unticked box is left out.
         * @example {
         *       "kind": "email",
         *       "textVersion": "email-2026-09"
         *     }
         */
        ConsentGiven: {
            /** @enum {string} */
            kind: "sms" | "email" | "calls" | "newsletter";
            textVersion: string;
        };
        /**
         * @example {
         *       "kind": "email",
         *       "textVersion": "email-2026-09",
         *       "givenAt": "2026-11-02T14:03:20.512Z"
         *     }
         */
        ConsentRecord: {
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            kind: "sms" | "email" | "calls" | "newsletter";
            /** Format: date-time */
            revokedAt?: string;
            textVersion: string;
        };
        /**
         * @example {
         *       "channel": "phone",
         *       "reached": true,
         *       "note": "Prefers mornings."
         *     }
         */
        ContactAttempt: {
            /** @enum {string} */
            channel: "phone" | "email" | "sms" | "in_person";
            note?: string;
            /** @description Whether the visitor answered. */
            reached: boolean;
        };
        /**
         * @example {
         *       "channel": "phone",
         *       "reached": true,
         *       "note": "Prefers mornings.",
         *       "at": "2026-11-02T14:20:00Z",
         *       "byId": "01995000-0000-7000-8000-000000000042"
         *     }
         */
        ContactLogEntry: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            byId: string;
            /** @enum {string} */
            channel: "phone" | "email" | "sms" | "in_person";
            note?: string;
            /** @description Whether the visitor answered. */
            reached: boolean;
        };
        /**
         * @example {
         *       "reason": "Sent twice by a test; the inquiry was handled by phone."
         *     }
         */
        DropReason: {
            reason: string;
        };
        /**
         * @description What is left out stays as it is; an empty introduction takes it away.
         * @example {
         *       "phone": "+18285550143"
         *     }
         */
        EditClinicProfile: {
            closures?: components["schemas"]["Closure"][];
            hours?: components["schemas"]["OpeningHours"][];
            introduction?: string;
            language?: string;
            languages?: string[];
            licensedStates?: ("AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI")[];
            name?: string;
            phone?: string;
            postalAddress?: string;
            senderName?: string;
            zone?: string;
        };
        /**
         * @example {
         *       "password": "a long sentence nobody guesses"
         *     }
         */
        Enrol: {
            password: string;
        };
        /**
         * @description What the holder of an enrolment link may finish.
         * @example {
         *       "name": "Theo Banks",
         *       "email": "theo.banks@example.com",
         *       "expiresAt": "2026-11-05T14:00:00Z"
         *     }
         */
        EnrolmentOffer: {
            /** Format: email */
            email: string;
            /** Format: date-time */
            expiresAt: string;
            name: string;
        };
        /**
         * @example {
         *       "pointer": "/consents/0/kind",
         *       "code": "choice",
         *       "message": "must be one of sms, email"
         *     }
         */
        FieldFault: {
            /** @enum {string} */
            code: "required" | "unknown" | "type" | "range" | "format" | "length" | "choice";
            /** @description What is wrong, without the value. */
            message: string;
            /** @description Where in the body or the query, as a JSON Pointer (RFC 6901). */
            pointer: string;
        };
        /**
         * @example {
         *       "reason": "no_response"
         *     }
         */
        InquiryClosure: {
            /** @description Needed to close an urgent inquiry. */
            note?: string;
            /** @enum {string} */
            reason: "no_response" | "not_a_fit" | "out_of_state" | "price" | "declined" | "duplicate" | "spam" | "under_18";
        };
        /**
         * @description One inquiry as the staff who work on it see it.
         * @example {
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "givenName": "Avery",
         *       "familyName": "Lane",
         *       "intent": "ready_to_schedule",
         *       "state": "contacted",
         *       "urgency": "routine",
         *       "assigneeId": "01995000-0000-7000-8000-000000000042",
         *       "receivedAt": "2026-11-02T14:03:20.512Z",
         *       "contactedAt": "2026-11-02T14:20:00Z",
         *       "version": 3,
         *       "message": "A friend told me about you. When could we talk?",
         *       "inDanger": false,
         *       "aboutSomeoneElse": false,
         *       "underEighteen": false,
         *       "email": "avery.lane@example.com",
         *       "phone": "+18285550101",
         *       "stateOfResidence": "NC",
         *       "consents": [
         *         {
         *           "kind": "email",
         *           "textVersion": "email-2026-09",
         *           "givenAt": "2026-11-02T14:03:20.512Z"
         *         }
         *       ],
         *       "contacts": [
         *         {
         *           "channel": "phone",
         *           "reached": true,
         *           "note": "Prefers mornings.",
         *           "at": "2026-11-02T14:20:00Z",
         *           "byId": "01995000-0000-7000-8000-000000000042"
         *         }
         *       ],
         *       "otherInquiries": [
         *         "01993f02-7d10-7c44-a1b6-0e9f5d2c5503"
         *       ],
         *       "abilities": [
         *         "assign",
         *         "log-contact",
         *         "close"
         *       ]
         *     }
         */
        InquiryDetail: {
            /** @description What the asking member of staff may do with it now. */
            abilities: string[];
            aboutSomeoneElse: boolean;
            /** Format: uuid */
            assigneeId?: string;
            /** Format: date-time */
            closedAt?: string;
            closeNote?: string;
            /** @enum {string} */
            closeReason?: "no_response" | "not_a_fit" | "out_of_state" | "price" | "declined" | "duplicate" | "spam" | "under_18";
            consents: components["schemas"]["ConsentRecord"][];
            /**
             * Format: date-time
             * @description When staff first reached out.
             */
            contactedAt?: string;
            /** @description The latest first. */
            contacts: components["schemas"]["ContactLogEntry"][];
            /** Format: email */
            email?: string;
            familyName?: string;
            givenName: string;
            inDanger: boolean;
            /** Format: uuid */
            inquiryId: string;
            /** @enum {string} */
            intent: "question" | "ready_to_schedule";
            message?: string;
            /** @description Of the same person, the latest first. */
            otherInquiries: string[];
            /** Format: uuid */
            personId: string;
            phone?: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "new" | "contacted" | "consult_booked" | "converted" | "closed";
            /** @enum {string} */
            stateOfResidence: "AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI";
            underEighteen: boolean;
            /** @enum {string} */
            urgency: "routine" | "review" | "acute";
            version: number;
        };
        /**
         * @example {
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "givenName": "Avery",
         *       "familyName": "Lane",
         *       "intent": "ready_to_schedule",
         *       "state": "contacted",
         *       "urgency": "routine",
         *       "assigneeId": "01995000-0000-7000-8000-000000000042",
         *       "receivedAt": "2026-11-02T14:03:20.512Z",
         *       "contactedAt": "2026-11-02T14:20:00Z",
         *       "version": 3
         *     }
         */
        InquiryListItem: {
            /** Format: uuid */
            assigneeId?: string;
            /**
             * Format: date-time
             * @description When staff first reached out.
             */
            contactedAt?: string;
            familyName?: string;
            givenName: string;
            /** Format: uuid */
            inquiryId: string;
            /** @enum {string} */
            intent: "question" | "ready_to_schedule";
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "new" | "contacted" | "consult_booked" | "converted" | "closed";
            /** @enum {string} */
            urgency: "routine" | "review" | "acute";
            version: number;
        };
        /**
         * @description Open before closed, urgent first, then those ready to schedule, then the oldest.
         * @example {
         *       "items": [
         *         {
         *           "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *           "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *           "givenName": "Avery",
         *           "familyName": "Lane",
         *           "intent": "ready_to_schedule",
         *           "state": "contacted",
         *           "urgency": "routine",
         *           "assigneeId": "01995000-0000-7000-8000-000000000042",
         *           "receivedAt": "2026-11-02T14:03:20.512Z",
         *           "contactedAt": "2026-11-02T14:20:00Z",
         *           "version": 3
         *         }
         *       ]
         *     }
         */
        InquiryPage: {
            items: components["schemas"]["InquiryListItem"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description What the visitor's page needs to go on. With `acute` or `review` it shows where to find help now.
         * @example {
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "receivedAt": "2026-11-02T14:03:20.512Z",
         *       "urgency": "routine"
         *     }
         */
        InquiryReceipt: {
            /** Format: uuid */
            inquiryId: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            urgency: "routine" | "review" | "acute";
        };
        /**
         * @description From an operator also for somebody who lost the password or the authenticator: the link starts both afresh.
         * @example {
         *       "name": "Theo Banks",
         *       "email": "theo.banks@example.com",
         *       "roles": [
         *         "intake"
         *       ]
         *     }
         */
        InviteStaff: {
            /** Format: email */
            email: string;
            name: string;
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
        };
        /**
         * @description One line of the message log: what was wanted and what became of it, without the text.
         * @example {
         *       "messageId": "01995a10-5e11-7c02-9a44-3d8b7f605505",
         *       "rule": "N01",
         *       "flowVersion": 1,
         *       "channel": "email",
         *       "audience": "person",
         *       "state": "sent",
         *       "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "createdAt": "2026-11-02T14:03:20.655Z",
         *       "sentAt": "2026-11-02T14:03:20.790Z",
         *       "attempts": 1
         *     }
         */
        MessageItem: {
            attempts: number;
            /** @enum {string} */
            audience: "person" | "staff";
            /** @enum {string} */
            channel: "email" | "sms" | "app";
            /** Format: date-time */
            createdAt: string;
            flowVersion: number;
            /** Format: uuid */
            messageId: string;
            /** Format: uuid */
            personId?: string;
            /** @description Why it was suppressed or failed: `no_consent`, `opted_out`, … */
            reason?: string;
            /** @description The flow that wanted it. */
            rule: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "failed" | "suppressed";
            /**
             * Format: uuid
             * @description What it is about: the inquiry.
             */
            subjectId: string;
        };
        /**
         * @description The latest first.
         * @example {
         *       "items": [
         *         {
         *           "messageId": "01995a10-5e11-7c02-9a44-3d8b7f605505",
         *           "rule": "N01",
         *           "flowVersion": 1,
         *           "channel": "email",
         *           "audience": "person",
         *           "state": "sent",
         *           "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *           "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *           "createdAt": "2026-11-02T14:03:20.655Z",
         *           "sentAt": "2026-11-02T14:03:20.790Z",
         *           "attempts": 1
         *         }
         *       ]
         *     }
         */
        MessagePage: {
            items: components["schemas"]["MessageItem"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description One opening in the week, in the clinic's zone.
         * @example {
         *       "weekday": 1,
         *       "opens": "08:00",
         *       "closes": "18:00"
         *     }
         */
        OpeningHours: {
            /** @description Later than `opens`, on the same day. */
            closes: string;
            opens: string;
            /** @description 1 is Monday, 7 is Sunday (ISO 8601). */
            weekday: number;
            /** @description Only in this week of the month: 1 is the first such weekday. */
            weekOfMonth?: number;
        };
        /**
         * @example {
         *       "parkedId": "01995a10-6f20-7d3b-a5e8-9c1b2a805507",
         *       "consumer": "screening-raise-flag-for-urgent-inquiry",
         *       "type": "inquiry.flagged_urgent.v1",
         *       "eventId": "01995a10-3c45-7f61-8b20-7e4d1c905508",
         *       "aggregateId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "reason": "The handler failed 10 times.",
         *       "attempts": 10,
         *       "parkedAt": "2026-11-02T14:41:07.220Z",
         *       "state": "parked",
         *       "clinicId": "01995000-0000-7000-8000-000000000001",
         *       "envelope": "{\"specversion\":\"1.0\",\"type\":\"inquiry.flagged_urgent.v1\"}"
         *     }
         */
        ParkedDetail: {
            /**
             * Format: uuid
             * @description Absent when the message could not be read that far.
             */
            aggregateId?: string;
            attempts: number;
            /** Format: uuid */
            clinicId: string;
            consumer: string;
            /** @description The message as it came. */
            envelope: string;
            /** Format: uuid */
            eventId: string;
            /** Format: date-time */
            parkedAt: string;
            /** Format: uuid */
            parkedId: string;
            /** @description The error, without values. */
            reason: string;
            /** Format: date-time */
            resolvedAt?: string;
            /** Format: uuid */
            resolvedById?: string;
            /** @enum {string} */
            state: "parked" | "retried" | "dropped";
            /** @description The event type that the message names, known or not. */
            type: string;
        };
        /**
         * @description A message that its consumer could not take in; its neighbours went on.
         * @example {
         *       "parkedId": "01995a10-6f20-7d3b-a5e8-9c1b2a805507",
         *       "consumer": "screening-raise-flag-for-urgent-inquiry",
         *       "type": "inquiry.flagged_urgent.v1",
         *       "eventId": "01995a10-3c45-7f61-8b20-7e4d1c905508",
         *       "aggregateId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "reason": "The handler failed 10 times.",
         *       "attempts": 10,
         *       "parkedAt": "2026-11-02T14:41:07.220Z",
         *       "state": "parked"
         *     }
         */
        ParkedItem: {
            /**
             * Format: uuid
             * @description Absent when the message could not be read that far.
             */
            aggregateId?: string;
            attempts: number;
            consumer: string;
            /** Format: uuid */
            eventId: string;
            /** Format: date-time */
            parkedAt: string;
            /** Format: uuid */
            parkedId: string;
            /** @description The error, without values. */
            reason: string;
            /** @enum {string} */
            state: "parked" | "retried" | "dropped";
            /** @description The event type that the message names, known or not. */
            type: string;
        };
        /**
         * @description The latest first.
         * @example {
         *       "items": [
         *         {
         *           "parkedId": "01995a10-6f20-7d3b-a5e8-9c1b2a805507",
         *           "consumer": "screening-raise-flag-for-urgent-inquiry",
         *           "type": "inquiry.flagged_urgent.v1",
         *           "eventId": "01995a10-3c45-7f61-8b20-7e4d1c905508",
         *           "aggregateId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *           "reason": "The handler failed 10 times.",
         *           "attempts": 10,
         *           "parkedAt": "2026-11-02T14:41:07.220Z",
         *           "state": "parked"
         *         }
         *       ]
         *     }
         */
        ParkedPage: {
            items: components["schemas"]["ParkedItem"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description Every refusal is one of these (RFC 9457), as application/problem+json. It never repeats private data.
         * @example {
         *       "type": "/problems/inquiry.stale",
         *       "title": "Somebody else changed this in the meantime",
         *       "status": 412,
         *       "code": "inquiry.stale",
         *       "detail": "The inquiry is at version 4.",
         *       "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"
         *     }
         */
        ProblemDocument: {
            /** @description Stable, for programs: the last part of `type`. */
            code: string;
            detail?: string;
            errors?: components["schemas"]["FieldFault"][];
            status: number;
            title: string;
            /** @description To be quoted to support. */
            traceId: string;
            /** @description Stable; answers a page that explains it. */
            type: string;
        };
        /**
         * @description What a clinic tells everybody.
         * @example {
         *       "slug": "asheville",
         *       "name": "Juniper & Tide Asheville",
         *       "introduction": "A small team near the river. We take time to prepare and to talk afterwards.",
         *       "zone": "America/New_York",
         *       "language": "en-US",
         *       "languages": [
         *         "en-US",
         *         "es-US"
         *       ],
         *       "phone": "+18285550142",
         *       "postalAddress": "18 Wall Street, Asheville, NC 28801",
         *       "licensedStates": [
         *         "NC",
         *         "TN",
         *         "VA"
         *       ],
         *       "hours": [
         *         {
         *           "weekday": 1,
         *           "opens": "08:00",
         *           "closes": "18:00"
         *         }
         *       ],
         *       "closures": [
         *         {
         *           "from": "2026-12-24",
         *           "to": "2026-12-26"
         *         }
         *       ]
         *     }
         */
        PublicClinic: {
            closures: components["schemas"]["Closure"][];
            hours: components["schemas"]["OpeningHours"][];
            introduction?: string;
            language: string;
            languages: string[];
            /** @description Where its prescribers may treat. */
            licensedStates: ("AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI")[];
            name: string;
            phone: string;
            postalAddress: string;
            slug: string;
            zone: string;
        };
        /**
         * @description The inquiry form as the visitor sends it. An e-mail address, a phone number or both must be given.
         * @example {
         *       "intent": "ready_to_schedule",
         *       "givenName": "Avery",
         *       "familyName": "Lane",
         *       "email": "avery.lane@example.com",
         *       "phone": "+18285550101",
         *       "stateOfResidence": "NC",
         *       "message": "A friend told me about you. When could we talk?",
         *       "inDanger": false,
         *       "consents": [
         *         {
         *           "kind": "email",
         *           "textVersion": "email-2026-09"
         *         }
         *       ],
         *       "zone": "America/New_York",
         *       "language": "en-US",
         *       "form": "clinic_page"
         *     }
         */
        ReceiveInquiry: {
            /** @description The visitor writes about another person. */
            aboutSomeoneElse?: boolean;
            consents: components["schemas"]["ConsentGiven"][];
            /** Format: email */
            email?: string;
            familyName?: string;
            /** @enum {string} */
            form: "clinic_page" | "embed";
            givenName: string;
            /** @description "I am in danger now". */
            inDanger: boolean;
            /** @enum {string} */
            intent: "question" | "ready_to_schedule";
            language?: string;
            message?: string;
            phone?: string;
            /** @enum {string} */
            stateOfResidence: "AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI";
            /** @description The person who asks for help is under 18. */
            underEighteen?: boolean;
            zone?: string;
        };
        /**
         * @example {
         *       "flagId": "01995a10-4d02-7e8a-b3c7-1f5e9a205504",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "level": "acute",
         *       "source": "inquiry",
         *       "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "raisedAt": "2026-11-02T14:03:20.634Z",
         *       "state": "acknowledged",
         *       "acknowledgedAt": "2026-11-02T14:05:02.118Z",
         *       "acknowledgedById": "01995000-0000-7000-8000-000000000042",
         *       "note": "Called back, is with a friend.",
         *       "version": 2
         *     }
         */
        SafetyFlagItem: {
            /** Format: date-time */
            acknowledgedAt?: string;
            /** Format: uuid */
            acknowledgedById?: string;
            /** Format: uuid */
            flagId: string;
            /** @enum {string} */
            level: "acute" | "non_acute" | "review";
            note?: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            raisedAt: string;
            /** @enum {string} */
            source: "inquiry";
            /** @enum {string} */
            state: "raised" | "acknowledged";
            /**
             * Format: uuid
             * @description What it was raised on: the inquiry.
             */
            subjectId: string;
            version: number;
        };
        /**
         * @description Unacknowledged first, the worst first, then the oldest.
         * @example {
         *       "items": [
         *         {
         *           "flagId": "01995a10-4d02-7e8a-b3c7-1f5e9a205504",
         *           "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *           "level": "acute",
         *           "source": "inquiry",
         *           "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *           "raisedAt": "2026-11-02T14:03:20.634Z",
         *           "state": "acknowledged",
         *           "acknowledgedAt": "2026-11-02T14:05:02.118Z",
         *           "acknowledgedById": "01995000-0000-7000-8000-000000000042",
         *           "note": "Called back, is with a friend.",
         *           "version": 2
         *         }
         *       ]
         *     }
         */
        SafetyFlagPage: {
            items: components["schemas"]["SafetyFlagItem"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description A clinic that the signed-in person may enter, and what for.
         * @example {
         *       "clinicId": "01995000-0000-7000-8000-000000000001",
         *       "slug": "asheville",
         *       "name": "Juniper & Tide Asheville",
         *       "zone": "America/New_York",
         *       "roles": [
         *         "intake"
         *       ],
         *       "abilities": [
         *         "clinic.read",
         *         "staff.read",
         *         "inquiry.read",
         *         "inquiry.work"
         *       ]
         *     }
         */
        SessionMembership: {
            abilities: ("clinic.read" | "clinic.edit" | "staff.read" | "staff.manage" | "inquiry.read" | "inquiry.work" | "safety-flag.read" | "safety-flag.acknowledge" | "message.read" | "staff-notice.read" | "parked-message.read" | "parked-message.resolve")[];
            /** Format: uuid */
            clinicId: string;
            name: string;
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            slug: string;
            zone: string;
        };
        /**
         * @example {
         *       "staffId": "01995000-0000-7000-8000-000000000042",
         *       "name": "Theo Banks",
         *       "email": "theo.banks@example.com",
         *       "totp": "on",
         *       "memberships": [
         *         {
         *           "clinicId": "01995000-0000-7000-8000-000000000001",
         *           "slug": "asheville",
         *           "name": "Juniper & Tide Asheville",
         *           "zone": "America/New_York",
         *           "roles": [
         *             "intake"
         *           ],
         *           "abilities": [
         *             "clinic.read",
         *             "staff.read",
         *             "inquiry.read",
         *             "inquiry.work"
         *           ]
         *         }
         *       ]
         *     }
         */
        SessionView: {
            /** Format: email */
            email: string;
            memberships: components["schemas"]["SessionMembership"][];
            name: string;
            /** Format: uuid */
            staffId: string;
            /**
             * @description Whether codes of an authenticator app are asked. With `required`, no clinic opens before it is set up.
             * @enum {string}
             */
            totp: "on" | "off" | "required";
        };
        /**
         * @example {
         *       "password": "a long sentence nobody guesses"
         *     }
         */
        SetUpTotp: {
            /** @description Asked again, so that an open screen is not enough. */
            password: string;
        };
        /**
         * @example {
         *       "email": "theo.banks@example.com",
         *       "password": "a long sentence nobody guesses"
         *     }
         */
        SignIn: {
            /** Format: email */
            email: string;
            password: string;
        };
        /**
         * @description The link works once: hand it over in person or by a way you trust. Without one the person signs in as before, or uses the link that another clinic has handed over.
         * @example {
         *       "staffId": "01995000-0000-7000-8000-000000000042",
         *       "link": "https://clinic.example/admin/enrol#Zk3v0T9mUqS6hXn2bYw1LA",
         *       "expiresAt": "2026-11-05T14:00:00Z"
         *     }
         */
        StaffInvitation: {
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uri */
            link?: string;
            /** Format: uuid */
            staffId: string;
        };
        /**
         * @example {
         *       "staffId": "01995000-0000-7000-8000-000000000042",
         *       "name": "Theo Banks",
         *       "email": "theo.banks@example.com",
         *       "roles": [
         *         "intake"
         *       ],
         *       "enrolled": true,
         *       "version": 1
         *     }
         */
        StaffMember: {
            /** Format: email */
            email: string;
            /** @description False until the enrolment link was used. */
            enrolled: boolean;
            name: string;
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            /** Format: uuid */
            staffId: string;
            version: number;
        };
        /**
         * @description Something that waits for staff. Holds a place to look, never what it says there.
         * @example {
         *       "noticeId": "01995a10-5e12-7f90-8c31-5a2e4d705506",
         *       "rule": "N02",
         *       "priority": "ready",
         *       "subjectKind": "inquiry",
         *       "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "createdAt": "2026-11-02T14:03:20.655Z"
         *     }
         */
        StaffNotice: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            noticeId: string;
            /** @enum {string} */
            priority: "routine" | "ready" | "urgent";
            /**
             * Format: date-time
             * @description When what it asks for was done.
             */
            resolvedAt?: string;
            /** @description The flow that wanted it. */
            rule: string;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            subjectKind: "inquiry" | "safety_flag" | "message";
        };
        /**
         * @description Open before resolved, urgent first, then those ready to schedule, then the oldest.
         * @example {
         *       "items": [
         *         {
         *           "noticeId": "01995a10-5e12-7f90-8c31-5a2e4d705506",
         *           "rule": "N02",
         *           "priority": "ready",
         *           "subjectKind": "inquiry",
         *           "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *           "createdAt": "2026-11-02T14:03:20.655Z"
         *         }
         *       ]
         *     }
         */
        StaffNoticePage: {
            items: components["schemas"]["StaffNotice"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "staffId": "01995000-0000-7000-8000-000000000042",
         *           "name": "Theo Banks",
         *           "email": "theo.banks@example.com",
         *           "roles": [
         *             "intake"
         *           ],
         *           "enrolled": true,
         *           "version": 1
         *         }
         *       ]
         *     }
         */
        StaffPage: {
            items: components["schemas"]["StaffMember"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @example {
         *       "code": "492039"
         *     }
         */
        TotpCode: {
            /** @description What the authenticator app shows. Works once. */
            code: string;
        };
        /**
         * @description The password was right; the session begins with the code of the authenticator app.
         * @example {
         *       "totpRequired": true
         *     }
         */
        TotpRequired: {
            /** @description Always true. */
            totpRequired: boolean;
        };
        /**
         * @description Shown once. The authenticator counts from the first code that is sent back.
         * @example {
         *       "uri": "otpauth://totp/Stillwater:theo.banks%40example.com?secret=MN4W66CRJ5YTO4KW&issuer=Stillwater",
         *       "secret": "MN4W66CRJ5YTO4KW"
         *     }
         */
        TotpSecret: {
            /** @description The same key for typing in (base32). */
            secret: string;
            /** @description For the authenticator app, as a link or a QR code. */
            uri: string;
        };
    };
    responses: {
        /** @description Malformed, or with fields that do not fit; `errors` names each */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Nobody is signed in, or the credentials are wrong */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Not something that this caller may do here, or sent by a page of another site */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description There is nothing here, or nothing that this caller may know of */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Does not fit the present state, or the same request is still running */
        Problem409: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Somebody else changed it in the meantime */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body is over 256 KiB */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The body is not application/json */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Well formed, but it can not be done, or the Idempotency-Key belongs to another request */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description If-Match is missing */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Too many requests */
        Problem429: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description A fault on our side; the trace id finds it */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description Not available right now */
        Problem503: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description No answer came in time; whether it was done is not known */
        Problem504: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
    };
    parameters: {
        /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
        IdempotencyKey: string;
        /** @description The ETag of the version that the caller saw. */
        IfMatch: string;
        /** @description The ETag of the version that the caller has: 304 while it is current. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version of what is answered, for If-Match and If-None-Match. */
        ETag: string;
        /** @description Present when the answer was kept from an earlier request with the same Idempotency-Key. */
        "Idempotency-Replayed": "true";
        /** @description How many requests are left (r), and in how many seconds all will be (t). */
        RateLimit: string;
        /** @description How many requests (q) are allowed in how many seconds (w). */
        "RateLimit-Policy": string;
        /** @description Seconds after which another try makes sense. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showClinic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicProfile"];
                };
            };
            /** @description The version that the caller has is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    editClinic: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditClinicProfile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listInquiries: {
        parameters: {
            query?: {
                assigneeId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                intent?: "question" | "ready_to_schedule";
                /** @description 25 unless told. */
                limit?: number;
                state?: "new" | "contacted" | "consult_booked" | "converted" | "closed";
                /** @description True lists the urgent ones only, false the others. */
                urgent?: boolean;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showInquiry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryDetail"];
                };
            };
            /** @description The version that the caller has is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    assignInquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    closeInquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InquiryClosure"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    logContact: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                inquiryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactAttempt"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
                limit?: number;
                personId?: string;
                state?: "pending" | "sending" | "sent" | "failed" | "suppressed";
                subjectId?: string;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listParkedMessages: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
                limit?: number;
                service: "inquiries" | "screening" | "scheduling" | "notifications";
                /** @description `parked` unless told. */
                state?: "parked" | "retried" | "dropped";
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showParkedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                parkedId: string;
                service: "inquiries" | "screening" | "scheduling" | "notifications";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    dropParkedMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                parkedId: string;
                service: "inquiries" | "screening" | "scheduling" | "notifications";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    retryParkedMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                parkedId: string;
                service: "inquiries" | "screening" | "scheduling" | "notifications";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listSafetyFlags: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
                limit?: number;
                state?: "raised" | "acknowledged";
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFlagPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    acknowledgeSafetyFlag: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                flagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyFlagItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaff"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listStaffNotices: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
                limit?: number;
                /** @description True lists what still waits, false what is done. */
                open?: boolean;
            };
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffNoticePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    changeStaffRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoles"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentOffer"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    enrol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Enrol"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showPublicClinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicClinic"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    receiveInquiry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveInquiry"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"] | components["schemas"]["TotpRequired"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    confirmSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    setUpTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpTotp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
}
