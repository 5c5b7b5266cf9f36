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
    "/v1/clinics/{clinicId}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Appointments of some days, the earliest first */
        get: operations["listAppointments"];
        put?: never;
        /** Book a time at once */
        post: operations["bookSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/appointments/{appointmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        /** One appointment */
        get: operations["showAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/appointments/{appointmentId}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book the time that is held */
        post: operations["bookAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/appointments/{appointmentId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call an appointment off, or give a held time back */
        post: operations["cancelAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/appointments/{appointmentId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the person will come */
        post: operations["confirmAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/appointments/{appointmentId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an appointment to another time */
        post: operations["rescheduleAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/appointments/{appointmentId}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the person did not come */
        post: operations["markNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/appointments/{appointmentId}/no-show-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back that the person did not come */
        post: operations["withdrawNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/booking-offers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a person choose a time by a link */
        post: operations["offerBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/consent-documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** The documents that people sign at present */
        get: operations["listConsentDocuments"];
        put?: never;
        /** Publish a document, or the next version of it */
        post: operations["publishConsentDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/consent-documents/{documentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                documentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask nobody to sign a document any more */
        post: operations["withdrawConsentDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** What a person has signed, and what is missing */
        get: operations["showPersonConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Every flow of messages, shipped or the clinic's own */
        get: operations["listFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/flows/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                rule: string;
            };
            cookie?: never;
        };
        /** A flow as it is in force, with the shipped one beside it */
        get: operations["showFlow"];
        /** Put the clinic's own flow in place of the one in force */
        put: operations["replaceFlow"];
        post?: never;
        /** Go back to the shipped flow */
        delete: operations["restoreFlow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/flows/{rule}/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                rule: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What stands in the way of a flow; nothing is changed */
        post: operations["checkFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/flows/{rule}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                rule: string;
            };
            cookie?: never;
        };
        /** How the flow in force differs from the shipped one */
        get: operations["compareFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a time for ten minutes */
        post: operations["holdSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/clinics/{clinicId}/live": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** What changes in the clinic, as it happens */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/message-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** How sending goes: what is due, how late timers are, and what became of messages */
        get: operations["showMessageMetrics"];
        put?: never;
        post?: never;
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
    "/v1/clinics/{clinicId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                messageId: string;
            };
            cookie?: never;
        };
        /** A message from what caused it to what became of it */
        get: operations["showMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/messages/{messageId}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                messageId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a message that failed once more */
        post: operations["redriveMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/messages/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try what reached nobody for one cause once more, up to a hundred at a time */
        post: operations["redriveMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/morning-mail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Whether you want the morning's mail of this clinic */
        get: operations["showMorningMail"];
        /** Have, or go without, the mail that says each morning how much waits for you */
        put: operations["chooseMorningMail"];
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
    "/v1/clinics/{clinicId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** The people of the clinic, the latest first */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                personId: string;
            };
            cookie?: never;
        };
        /** One person: how to reach them, what they asked, how far they have come */
        get: operations["showPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is known of a person */
        patch: operations["editPerson"];
        trace?: never;
    };
    "/v1/clinics/{clinicId}/people/{personId}/consent-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                personId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down that the person takes a consent back */
        post: operations["revokeConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/people/{personId}/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                personId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down an address or number that the person said is theirs, with consent */
        post: operations["addContactPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/people/{personId}/planned-messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                personId: string;
            };
            cookie?: never;
        };
        /** What will go out to a person until a date, and what could still stop it */
        get: operations["listPlannedMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/people/{personId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                personId: string;
            };
            cookie?: never;
        };
        /** Everything that happened about a person, in every service, the latest first */
        get: operations["listTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/people/names": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The names that a list or a schedule shows, in one look */
        post: operations["namePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find people by e-mail address, phone number or names, kept out of addresses and logs */
        post: operations["findPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/questionnaires/{questionnaireVersion}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                questionnaireVersion: string;
            };
            cookie?: never;
        };
        /** One version of the questionnaire as a FHIR R4 Questionnaire */
        get: operations["showQuestionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/replies/{replyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                replyId: string;
            };
            cookie?: never;
        };
        /** What somebody wrote back */
        get: operations["showReply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Rooms, and when staff work */
        get: operations["listResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a room */
        post: operations["addRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/rooms/{roomId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                roomId: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Change a room */
        put: operations["editRoom"];
        post?: never;
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
        /** Safety flags: unacknowledged first, resolved last, the worst first */
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
    "/v1/clinics/{clinicId}/safety-flags/{flagId}/resolution": {
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
        /** Resolve a safety flag that somebody has taken on */
        post: operations["resolveSafetyFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Screenings: the review queue, or those of a person or a state */
        get: operations["listScreenings"];
        put?: never;
        /** Send a person the link to the health questionnaire */
        post: operations["inviteToScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        /** Answers, scores, reasons and decision of one screening */
        get: operations["showScreeningReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}/birth-date-reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a person who mistyped their birth date give it anew */
        post: operations["forgetBirthDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the person correct submitted answers in a new screening */
        post: operations["correctScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the decision, as a prescriber */
        post: operations["decideScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}/link-revocation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the link of a screening stop working */
        post: operations["revokeScreeningLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}/questionnaire-response": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        /** Submitted answers as a FHIR R4 QuestionnaireResponse */
        get: operations["showQuestionnaireResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release to the person what comes next, after the decision */
        post: operations["releaseUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/screenings/{screeningId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the review of a screening up */
        post: operations["takeUpScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/services": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** The kinds of visit of a clinic */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/services/{serviceCode}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                serviceCode: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Change a kind of visit */
        put: operations["editService"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** Free times of a service */
        get: operations["findSlots"];
        put?: never;
        post?: never;
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
    "/v1/clinics/{clinicId}/staff-notices/{noticeId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                noticeId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look after what a notice asks for */
        post: operations["acknowledgeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/staff-notices/{noticeId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                noticeId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that what a notice asked for is done */
        post: operations["resolveNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/staff-notices/{noticeId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                noticeId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a notice off */
        post: operations["snoozeNotice"];
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
        /** One person who works in the clinic */
        get: operations["showStaffMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a person other roles in the clinic, or none */
        patch: operations["changeStaffRoles"];
        trace?: never;
    };
    "/v1/clinics/{clinicId}/staff/{staffId}/calendar": {
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
        /** Say when a member of staff works and is away */
        put: operations["setStaffCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/staff/{staffId}/licences": {
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
        /** Put the licences of a person on file */
        put: operations["editLicences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        /** The words of every message, shipped or the clinic's own */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
            };
            cookie?: never;
        };
        /** The words that are sent, with the shipped ones beside them */
        get: operations["showTemplate"];
        /** Put the clinic's own words in place of those that are sent */
        put: operations["replaceTemplate"];
        post?: never;
        /** Go back to the shipped words */
        delete: operations["restoreTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What stands in the way of words; nothing is changed */
        post: operations["checkTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The message as a person would read it, with invented values */
        post: operations["previewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the demo's time stands (demo only) */
        get: operations["showDemoClock"];
        put?: never;
        /** Move the demo's time forward for the whole platform (demo only) */
        post: operations["moveDemoClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/links/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is behind a booking link */
        get: operations["showBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/booking/booked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book the time that the link keeps */
        post: operations["bookHeldSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/booking/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call the visit off */
        post: operations["cancelMyAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/booking/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the visit will be kept */
        post: operations["confirmMyAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/booking/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a time for ten minutes */
        post: operations["holdBookingSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/booking/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the visit to another time */
        post: operations["moveMyAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/booking/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free times for the visit behind the link */
        get: operations["findBookingSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/clinic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clinic that a link is of, also when the link has expired */
        get: operations["showLinkedClinic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents behind a link, as far as its holder may see them */
        get: operations["showConsentForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/consents/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign documents with the typed name */
        post: operations["signConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questionnaire behind a link, as far as its holder may see it */
        get: operations["showScreeningForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/screening/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save one answer */
        put: operations["answerScreening"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/screening/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the code of the second factor */
        post: operations["sendScreeningCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/screening/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the questionnaire with birth date and code */
        post: operations["openScreening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/screening/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the answers in */
        post: operations["submitScreening"];
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
    "/v1/webhooks/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A mail was answered, delivered, called unwanted or has bounced, says whoever keeps the mailbox */
        post: operations["hearMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/mail/leave/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the mails of a clinic with one click (RFC 8058) */
        post: operations["leaveMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/telnyx/receipts/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What became of a text, says Telnyx */
        post: operations["hearTelnyxReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/telnyx/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody answered by text, says Telnyx */
        post: operations["hearTelnyxText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/twilio/receipts/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What became of a text, says Twilio */
        post: operations["hearTwilioReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/twilio/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody answered by text, says Twilio */
        post: operations["hearTwilioText"];
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
         * @description A stretch in which a member of staff is away, on the wall clock of the clinic.
         * @example {
         *       "from": "2026-11-26T00:00",
         *       "until": "2026-11-28T00:00"
         *     }
         */
        Absence: {
            from: string;
            /** @description From then on they are there again. */
            until: string;
        };
        /**
         * @example {
         *       "note": "Called back, is with a friend."
         *     }
         */
        Acknowledgement: {
            note?: string;
        };
        /**
         * @description Free times near the one that is gone.
         * @example {
         *       "alternatives": [
         *         {
         *           "startsAt": "2026-11-03T14:00:00.000Z",
         *           "localStart": "2026-11-03T09:00",
         *           "staffIds": [
         *             "01995000-0000-7000-8000-000000000042"
         *           ]
         *         }
         *       ]
         *     }
         */
        AlternativeSlots: {
            alternatives: components["schemas"]["Slot"][];
        };
        /**
         * @description One answer. Either a value, or `skipped` for "prefer not to say"; neither takes the answer back.
         * @example {
         *       "itemId": "phq9-1",
         *       "value": "1"
         *     }
         */
        AnswerGiven: {
            itemId: string;
            skipped?: boolean;
            value?: string;
        };
        /**
         * @example {
         *       "itemId": "phq9-1",
         *       "savedAt": "2026-11-03T18:02:11.204Z",
         *       "answered": 1,
         *       "total": 31,
         *       "crisis": false
         *     }
         */
        AnswerReceipt: {
            answered: number;
            /** @description Show the crisis block large: a clinician was told. */
            crisis: boolean;
            itemId: string;
            /** Format: date-time */
            savedAt: string;
            /** @description Questions shown, given the answers so far. */
            total: number;
        };
        /**
         * @description A question with the answer that was given, as a clinician reads it.
         * @example {
         *       "itemId": "blood-pressure",
         *       "section": "Blood vessels and heart",
         *       "text": "Has anybody told you that your blood pressure is high?",
         *       "answerText": "Yes, and medicine keeps it in range",
         *       "value": "controlled",
         *       "skipped": false
         *     }
         */
        AnswerShown: {
            /** @description Absent when not answered. */
            answerText?: string;
            itemId: string;
            /** @description Title of the part of the questionnaire it stands in. */
            section?: string;
            /** @description Chose not to say. */
            skipped: boolean;
            text: string;
            value?: string;
        };
        /**
         * @description By start, the earliest first.
         * @example {
         *       "zone": "America/New_York",
         *       "items": [
         *         {
         *           "appointmentId": "01995b20-0a10-7c3d-8e4f-5a6b7c805601",
         *           "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *           "serviceCode": "CONSULT",
         *           "state": "booked",
         *           "mode": "phone",
         *           "startsAt": "2026-11-03T14:00:00.000Z",
         *           "endsAt": "2026-11-03T14:20:00.000Z",
         *           "localStart": "2026-11-03T09:00",
         *           "zone": "America/New_York",
         *           "staffIds": [
         *             "01995000-0000-7000-8000-000000000042"
         *           ],
         *           "bookedAt": "2026-11-02T15:10:00.000Z",
         *           "version": 1,
         *           "abilities": [
         *             "confirm",
         *             "move",
         *             "cancel"
         *           ]
         *         }
         *       ]
         *     }
         */
        AppointmentPage: {
            items: components["schemas"]["AppointmentView"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
            zone: string;
        };
        /**
         * @description One appointment, as staff see it.
         * @example {
         *       "appointmentId": "01995b20-0a10-7c3d-8e4f-5a6b7c805601",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "serviceCode": "CONSULT",
         *       "state": "booked",
         *       "mode": "phone",
         *       "startsAt": "2026-11-03T14:00:00.000Z",
         *       "endsAt": "2026-11-03T14:20:00.000Z",
         *       "localStart": "2026-11-03T09:00",
         *       "zone": "America/New_York",
         *       "staffIds": [
         *         "01995000-0000-7000-8000-000000000042"
         *       ],
         *       "bookedAt": "2026-11-02T15:10:00.000Z",
         *       "version": 1,
         *       "abilities": [
         *         "confirm",
         *         "move",
         *         "cancel"
         *       ]
         *     }
         */
        AppointmentView: {
            /** @description What the asker may do with it now. */
            abilities: ("book" | "confirm" | "move" | "cancel" | "mark_no_show" | "withdraw_no_show")[];
            /** Format: uuid */
            appointmentId: string;
            /** Format: date-time */
            bookedAt?: string;
            /** Format: date-time */
            cancelledAt?: string;
            /** Format: date-time */
            confirmedAt?: string;
            /** Format: date-time */
            endsAt: string;
            /**
             * Format: date-time
             * @description Until then the time is kept; after it anybody may take it.
             */
            holdEndsAt?: string;
            /** Format: uuid */
            inquiryId?: string;
            /** @description The start on the wall clock of `zone`. */
            localStart: string;
            /** @enum {string} */
            mode: "phone" | "video" | "in_person";
            /**
             * Format: date-time
             * @description When staff said that the person did not come.
             */
            noShowAt?: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            roomId?: string;
            /** @enum {string} */
            serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
            staffIds: string[];
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "held" | "booked" | "confirmed" | "checked_in" | "in_session" | "monitoring" | "completed" | "cancelled" | "no_show" | "expired";
            version: number;
            zone: string;
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
         * @example {
         *       "offerId": "01995b20-0a11-7d4e-9f50-6b7c8d905602",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "serviceCode": "CONSULT",
         *       "state": "open",
         *       "offeredAt": "2026-11-02T15:00:00.000Z",
         *       "expiresAt": "2026-11-09T15:00:00.000Z",
         *       "version": 1
         *     }
         */
        BookingOffer: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            inquiryId?: string;
            /** Format: date-time */
            offeredAt: string;
            /** Format: uuid */
            offerId: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
            /** @enum {string} */
            state: "open" | "booked" | "expired" | "withdrawn";
            version: number;
        };
        /**
         * @description What a booking link shows: an offer until a time is booked, then the appointment until the visit has ended. `book` is among the abilities while a time may be chosen; a time that is held already is under `appointment`.
         * @example {
         *       "kind": "appointment",
         *       "shownAt": "2026-11-02T15:11:00.000Z",
         *       "serviceCode": "CONSULT",
         *       "durationMinutes": 20,
         *       "modes": [
         *         "phone",
         *         "video"
         *       ],
         *       "zone": "America/New_York",
         *       "policyHours": 24,
         *       "appointment": {
         *         "appointmentId": "01995b20-0a10-7c3d-8e4f-5a6b7c805601",
         *         "state": "booked",
         *         "mode": "phone",
         *         "startsAt": "2026-11-03T14:00:00.000Z",
         *         "endsAt": "2026-11-03T14:20:00.000Z",
         *         "localStart": "2026-11-03T09:00"
         *       },
         *       "abilities": [
         *         "confirm",
         *         "move",
         *         "cancel"
         *       ],
         *       "version": 1
         *     }
         */
        BookingPage: {
            abilities: ("book" | "confirm" | "move" | "cancel" | "mark_no_show" | "withdraw_no_show")[];
            appointment?: components["schemas"]["MyAppointment"];
            durationMinutes: number;
            /** @enum {string} */
            kind: "offer" | "appointment";
            modes: ("phone" | "video" | "in_person")[];
            /**
             * Format: date-time
             * @description Of an offer that is open.
             */
            offerExpiresAt?: string;
            /**
             * Format: date-time
             * @description Until then the person may move or cancel by themselves.
             */
            policyEndsAt?: string;
            /** @description Later than this before the visit, only the clinic moves or cancels it. */
            policyHours: number;
            /** @enum {string} */
            serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
            /**
             * Format: date-time
             * @description The business clock at this answer; the clock of a browser counts from it.
             */
            shownAt: string;
            /** @description Of the appointment, or of the offer while there is none: what If-Match is compared with. */
            version: number;
            zone: string;
        };
        /**
         * @description Books a time at once.
         * @example {
         *       "serviceCode": "CONSULT",
         *       "startsAt": "2026-11-03T14:00:00.000Z",
         *       "mode": "phone",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501"
         *     }
         */
        BookSlot: {
            /**
             * Format: uuid
             * @description The inquiry that this visit answers.
             */
            inquiryId?: string;
            /** @enum {string} */
            mode: "phone" | "video" | "in_person";
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
            /**
             * Format: uuid
             * @description Whoever is free unless told.
             */
            staffId?: string;
            /** Format: date-time */
            startsAt: string;
        };
        /**
         * @example {
         *       "weekly": [
         *         {
         *           "weekday": 1,
         *           "opens": "09:00",
         *           "closes": "15:00"
         *         }
         *       ],
         *       "absences": [
         *         {
         *           "from": "2026-11-26T00:00",
         *           "until": "2026-11-28T00:00"
         *         }
         *       ]
         *     }
         */
        CalendarFacts: {
            absences: components["schemas"]["Absence"][];
            /** @description Absent: whenever the clinic is open. Only hours inside the clinic's count. */
            weekly?: components["schemas"]["WorkingHours"][];
        };
        /**
         * @example {
         *       "reason": "patient_request"
         *     }
         */
        Cancellation: {
            /** @enum {string} */
            reason: "patient_request" | "clinic" | "illness" | "no_longer_wanted";
        };
        /**
         * @description No role left: the person has left the clinic, and what they had open, here or elsewhere, is over at once.
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
         *       "closures": [
         *         {
         *           "from": "2026-12-24",
         *           "to": "2026-12-26",
         *           "reason": "Winter break"
         *         }
         *       ],
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
            abilities: ("clinic.read" | "clinic.edit" | "staff.read" | "staff.manage" | "inquiry.read" | "inquiry.work" | "person.read" | "person.work" | "timeline.read" | "screening.invite" | "screening.read" | "screening.review" | "screening.decide" | "consent.read" | "consent.edit" | "schedule.read" | "schedule.work" | "schedule.edit" | "safety-flag.read" | "safety-flag.acknowledge" | "safety-flag.resolve" | "message.read" | "message.redrive" | "staff-notice.read" | "flow.read" | "flow.edit" | "template.read" | "template.edit" | "staff-notice.work" | "parked-message.read" | "parked-message.resolve")[];
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
            secondTextNumber?: string;
            senderName: string;
            slug: string;
            textNumber?: string;
            version: number;
            zone: string;
        };
        /**
         * @description One kind of visit in one clinic.
         * @example {
         *       "serviceCode": "MED_EVAL",
         *       "offered": true,
         *       "durationMinutes": 60,
         *       "bufferBeforeMinutes": 0,
         *       "bufferAfterMinutes": 10,
         *       "modes": [
         *         "video",
         *         "in_person"
         *       ],
         *       "roles": [
         *         "prescriber"
         *       ],
         *       "rooms": [
         *         "therapy"
         *       ],
         *       "version": 1
         *     }
         */
        ClinicService: {
            /** @description Blocks staff and room after the visit, not the person. */
            bufferAfterMinutes: number;
            /** @description Blocks staff and room before the visit, not the person. */
            bufferBeforeMinutes: number;
            durationMinutes: number;
            modes: ("phone" | "video" | "in_person")[];
            /** @description False: it can not be booked. */
            offered: boolean;
            /** @description Who can hold it: one member of staff with one of these. */
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            /** @description In person it takes a room fit for one of these; empty: no room is kept. */
            rooms: ("therapy" | "dosing" | "infusion" | "observation")[];
            /** @enum {string} */
            serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
            version: number;
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
            /** @description Told to staff only. */
            reason?: string;
            /** Format: date */
            to: string;
        };
        /**
         * @description One version of a document. It stays as it was published.
         * @example {
         *       "documentId": "01995d40-1a40-7c2b-9e5d-6f2d0a305520",
         *       "kind": "fee_policy",
         *       "version": 2,
         *       "services": [
         *         "PREP"
         *       ],
         *       "texts": [
         *         {
         *           "language": "en",
         *           "title": "Fees and cancellations",
         *           "text": "A visit that is called off a day before is free."
         *         }
         *       ],
         *       "publishedById": "01995000-0000-7000-8000-000000000044",
         *       "publishedAt": "2026-11-04T15:42:00Z"
         *     }
         */
        ConsentDocument: {
            /** Format: uuid */
            documentId: string;
            /** @enum {string} */
            kind: "treatment" | "telehealth" | "privacy_notice" | "escort_agreement" | "touch_policy" | "fee_policy" | "controlled_substance_agreement";
            /** Format: date-time */
            publishedAt: string;
            /** Format: uuid */
            publishedById: string;
            services: "PREP"[];
            texts: components["schemas"]["ConsentWords"][];
            version: number;
            /**
             * Format: date-time
             * @description Nobody signs it any more.
             */
            withdrawnAt?: string;
        };
        /**
         * @description What the clinic has people sign at present.
         * @example {
         *       "documents": []
         *     }
         */
        ConsentDocumentList: {
            /** @description Those in force: one of each kind at most. */
            documents: components["schemas"]["ConsentDocument"][];
        };
        /**
         * @description The next version of a document. Whoever signed the one before is asked again.
         * @example {
         *       "kind": "fee_policy",
         *       "services": [
         *         "PREP"
         *       ],
         *       "texts": [
         *         {
         *           "language": "en",
         *           "title": "Fees and cancellations",
         *           "text": "A visit that is called off a day before is free."
         *         }
         *       ]
         *     }
         */
        ConsentDocumentToPublish: {
            /** @enum {string} */
            kind: "treatment" | "telehealth" | "privacy_notice" | "escort_agreement" | "touch_policy" | "fee_policy" | "controlled_substance_agreement";
            /**
             * Format: uuid
             * @description The document of this kind that is in force, if there is one.
             */
            replacesId?: string;
            /** @description Visits before which it must be signed. */
            services: "PREP"[];
            /** @description One text per language, the main one first. */
            texts: components["schemas"]["ConsentWords"][];
        };
        /**
         * @description What the holder of the link sees: nothing to read before the second factor. `signed`: nothing is missing.
         * @example {
         *       "state": "locked",
         *       "birthDateKnown": true,
         *       "expiresAt": "2026-11-10T15:00:00Z",
         *       "documents": []
         *     }
         */
        ConsentForm: {
            /** @description As in the form of the questions. */
            birthDateKnown: boolean;
            /**
             * @description A code is needed too, and goes out on this channel.
             * @enum {string}
             */
            codeChannel?: "email" | "sms";
            /** @description While it is open. */
            documents: components["schemas"]["DocumentToSign"][];
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            state: "locked" | "open" | "signed" | "expired";
        };
        /**
         * @description A box that the visitor ticked, and the version of the text beside it. An unticked box is left out.
         * @example {
         *       "kind": "email",
         *       "textVersion": "email.1.en-US"
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
         *       "textVersion": "email.1.en-US",
         *       "givenAt": "2026-11-02T14:03:20.512Z",
         *       "state": "current"
         *     }
         */
        ConsentRecord: {
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            kind: "sms" | "email" | "calls" | "newsletter";
            /** Format: date-time */
            revokedAt?: string;
            /**
             * @description Of the consents of a kind one is current; asked: a box that was ticked after it was taken back.
             * @enum {string}
             */
            state?: "current" | "replaced" | "withdrawn" | "asked";
            textVersion: string;
        };
        /**
         * @example {
         *       "kind": "sms"
         *     }
         */
        ConsentRevocation: {
            /** @enum {string} */
            kind: "sms" | "email" | "calls" | "newsletter";
        };
        /**
         * @description The typed name under the documents whose boxes the person has ticked.
         * @example {
         *       "name": "Avery Quinn",
         *       "documents": [
         *         {
         *           "documentId": "01995d40-1a40-7c2b-9e5d-6f2d0a305520",
         *           "language": "en"
         *         }
         *       ]
         *     }
         */
        ConsentSignature: {
            documents: components["schemas"]["WordsSigned"][];
            name: string;
        };
        /**
         * @description A document in one language. The clinic words it, and answers for it.
         * @example {
         *       "language": "en",
         *       "title": "Fees and cancellations",
         *       "text": "A visit that is called off a day before is free."
         *     }
         */
        ConsentWords: {
            language: string;
            /** @description Plain text; an empty line parts paragraphs. */
            text: string;
            title: string;
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
         * @description What a person said to staff: one e-mail address or one phone number of theirs, and what it may be used for.
         * @example {
         *       "phone": "+18285550101",
         *       "consents": [
         *         {
         *           "kind": "sms",
         *           "textVersion": "sms.1.en-US"
         *         }
         *       ]
         *     }
         */
        ContactPointSaid: {
            /** @description The texts that were read out and agreed to. */
            consents: components["schemas"]["ConsentGiven"][];
            /** Format: email */
            email?: string;
            phone?: string;
        };
        /**
         * @description A decision with what shows that its signer is here: the gateway checks both and passes neither on.
         * @example {
         *       "outcome": "eligible",
         *       "routesAllowed": [
         *         "lozenge"
         *       ],
         *       "conditions": [],
         *       "password": "correct horse battery staple",
         *       "totpCode": "492039"
         *     }
         */
        DecisionToSign: {
            conditions: string[];
            note?: string;
            /** @enum {string} */
            outcome: "eligible" | "not_eligible" | "deferred";
            password: string;
            /** @description The reasons that weighed; those of the recommendation unless told. */
            reasonCodes?: string[];
            /** @description At least one when eligible, else none. */
            routesAllowed: ("lozenge" | "injection" | "infusion" | "nasal_spray" | "esketamine")[];
            totpCode: string;
            /**
             * Format: date
             * @description 90 days from today in the clinic unless told. Only when eligible.
             */
            validUntil?: string;
        };
        /**
         * @description Where the demo's time stands.
         * @example {
         *       "at": "2026-11-03T15:00:00Z",
         *       "aheadMinutes": 1440
         *     }
         */
        DemoClock: {
            /** @description How far the demo is ahead of real time. */
            aheadMinutes: number;
            /** Format: date-time */
            at: string;
        };
        /**
         * @description A document that the person has not signed in the version that is in force.
         * @example {
         *       "documentId": "01995d40-1a40-7c2b-9e5d-6f2d0a305520",
         *       "kind": "fee_policy",
         *       "version": 2,
         *       "texts": [
         *         {
         *           "language": "en",
         *           "title": "Fees and cancellations",
         *           "text": "A visit that is called off a day before is free."
         *         }
         *       ]
         *     }
         */
        DocumentToSign: {
            /** Format: uuid */
            documentId: string;
            /** @enum {string} */
            kind: "treatment" | "telehealth" | "privacy_notice" | "escort_agreement" | "touch_policy" | "fee_policy" | "controlled_substance_agreement";
            texts: components["schemas"]["ConsentWords"][];
            version: number;
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
         * @description What is due and not done.
         * @example {
         *       "due": 3,
         *       "oldestDueAt": "2026-11-02T14:03:20.790Z"
         *     }
         */
        DueBacklog: {
            due: number;
            /** Format: date-time */
            oldestDueAt?: string;
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
            /** @description The same at the second carrier of text messages, where the installation has one. */
            secondTextNumber?: string;
            senderName?: string;
            /** @description Where its text messages come from; no other clinic may have it. */
            textNumber?: string;
            zone?: string;
        };
        /**
         * @description All licences of the person that the clinic has on file; what is left out is taken away.
         * @example {
         *       "licences": [
         *         {
         *           "type": "MD",
         *           "state": "NC",
         *           "number": "NC-2019-00417",
         *           "expires": "2027-09-30"
         *         }
         *       ]
         *     }
         */
        EditLicences: {
            licences: components["schemas"]["Licence"][];
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
         * @description FHIR R4 QuestionnaireResponse.item.answer: one of the values is there.
         * @example {
         *       "valueInteger": 34
         *     }
         */
        FhirAnswer: {
            valueCoding?: components["schemas"]["FhirCoding"];
            valueInteger?: number;
        };
        /**
         * @description FHIR R4 QuestionnaireResponse.item with the answers of one page.
         * @example {
         *       "linkId": "about-you",
         *       "text": "About you",
         *       "item": [
         *         {
         *           "linkId": "age",
         *           "text": "How old are you?",
         *           "answer": [
         *             {
         *               "valueInteger": 34
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        FhirAnsweredGroup: {
            item: components["schemas"]["FhirAnsweredQuestion"][];
            linkId: string;
            text: string;
        };
        /**
         * @description FHIR R4 QuestionnaireResponse.item. A question that somebody preferred not to answer has a data-absent-reason.
         * @example {
         *       "linkId": "age",
         *       "text": "How old are you?",
         *       "answer": [
         *         {
         *           "valueInteger": 34
         *         }
         *       ]
         *     }
         */
        FhirAnsweredQuestion: {
            answer?: components["schemas"]["FhirAnswer"][];
            extension?: components["schemas"]["FhirExtension"][];
            linkId: string;
            text: string;
        };
        /**
         * @description FHIR R4 Questionnaire.item.answerOption.
         * @example {
         *       "valueCoding": {
         *         "system": "http://loinc.org",
         *         "code": "LA6569-3",
         *         "display": "Several days"
         *       }
         *     }
         */
        FhirAnswerOption: {
            valueCoding: components["schemas"]["FhirCoding"];
        };
        /**
         * @description FHIR R4 Coding.
         * @example {
         *       "system": "http://loinc.org",
         *       "code": "LA6569-3",
         *       "display": "Several days"
         *     }
         */
        FhirCoding: {
            code: string;
            display?: string;
            system: string;
        };
        /**
         * @description FHIR R4 Questionnaire.item of type display: words without an answer.
         * @example {
         *       "linkId": "blood-pressure-known-hint",
         *       "text": "From the last six months.",
         *       "type": "display"
         *     }
         */
        FhirDisplayItem: {
            linkId: string;
            text: string;
            /** @enum {string} */
            type: "display";
        };
        /**
         * @description FHIR R4 Questionnaire.item.enableWhen.
         * @example {
         *       "question": "blood-pressure-known",
         *       "operator": "=",
         *       "answerCoding": {
         *         "system": "urn:stillwater:questionnaire:kap-screening-1:blood-pressure-known",
         *         "code": "yes"
         *       }
         *     }
         */
        FhirEnableWhen: {
            answerCoding: components["schemas"]["FhirCoding"];
            /** @enum {string} */
            operator: "=";
            question: string;
        };
        /**
         * @description FHIR R4 Extension: one of the values is there.
         * @example {
         *       "url": "http://hl7.org/fhir/StructureDefinition/minValue",
         *       "valueInteger": 60
         *     }
         */
        FhirExtension: {
            url: string;
            valueCode?: string;
            valueCoding?: components["schemas"]["FhirCoding"];
            valueInteger?: number;
        };
        /**
         * @description FHIR R4 Questionnaire.item: a question, or words above and below the questions of a group.
         * @example {
         *       "linkId": "phq9-1",
         *       "code": [
         *         {
         *           "system": "http://loinc.org",
         *           "code": "44250-9"
         *         }
         *       ],
         *       "text": "Little interest or pleasure in doing things",
         *       "type": "choice",
         *       "answerOption": [
         *         {
         *           "valueCoding": {
         *             "system": "http://loinc.org",
         *             "code": "LA6568-5",
         *             "display": "Not at all"
         *           }
         *         }
         *       ]
         *     }
         */
        FhirQuestion: {
            answerOption?: components["schemas"]["FhirAnswerOption"][];
            code?: components["schemas"]["FhirCoding"][];
            /** @enum {string} */
            enableBehavior?: "any";
            enableWhen?: components["schemas"]["FhirEnableWhen"][];
            extension?: components["schemas"]["FhirExtension"][];
            item?: components["schemas"]["FhirDisplayItem"][];
            linkId: string;
            /** @description Several of the options may be chosen. */
            repeats?: boolean;
            text: string;
            /** @enum {string} */
            type: "choice" | "integer" | "display";
        };
        /**
         * @description FHIR R4 Questionnaire.item of type group: the questions of one page.
         * @example {
         *       "linkId": "about-you",
         *       "text": "About you",
         *       "type": "group",
         *       "item": [
         *         {
         *           "linkId": "age",
         *           "text": "How old are you?",
         *           "type": "integer"
         *         }
         *       ]
         *     }
         */
        FhirQuestionGroup: {
            item: components["schemas"]["FhirQuestion"][];
            linkId: string;
            text: string;
            /** @enum {string} */
            type: "group";
        };
        /**
         * @description FHIR R4 Questionnaire.
         * @example {
         *       "resourceType": "Questionnaire",
         *       "url": "urn:stillwater:questionnaire:kap-screening-1",
         *       "version": "kap-screening-1",
         *       "status": "active",
         *       "language": "en-US",
         *       "item": [
         *         {
         *           "linkId": "about-you",
         *           "text": "About you",
         *           "type": "group",
         *           "item": [
         *             {
         *               "linkId": "age",
         *               "text": "How old are you?",
         *               "type": "integer"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        FhirQuestionnaire: {
            item: components["schemas"]["FhirQuestionGroup"][];
            language: string;
            /** @enum {string} */
            resourceType: "Questionnaire";
            /**
             * @description `retired`: nobody is invited to it any more.
             * @enum {string}
             */
            status: "active" | "retired";
            url: string;
            version: string;
        };
        /**
         * @description FHIR R4 QuestionnaireResponse: the submitted answers of one screening, hidden questions left out.
         * @example {
         *       "resourceType": "QuestionnaireResponse",
         *       "id": "01995b20-5d10-7a44-9c3e-2b8f6d105505",
         *       "questionnaire": "urn:stillwater:questionnaire:kap-screening-1",
         *       "status": "completed",
         *       "language": "en-US",
         *       "subject": {
         *         "reference": "Patient/01995a10-3c3e-7a52-8f11-2b7d9c405502"
         *       },
         *       "authored": "2026-11-03T18:20:40.118Z",
         *       "item": [
         *         {
         *           "linkId": "about-you",
         *           "text": "About you",
         *           "item": [
         *             {
         *               "linkId": "age",
         *               "text": "How old are you?",
         *               "answer": [
         *                 {
         *                   "valueInteger": 34
         *                 }
         *               ]
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        FhirQuestionnaireResponse: {
            /** Format: date-time */
            authored: string;
            /** Format: uuid */
            id: string;
            item: components["schemas"]["FhirAnsweredGroup"][];
            language: string;
            questionnaire: string;
            /** @enum {string} */
            resourceType: "QuestionnaireResponse";
            /**
             * @description `entered-in-error`: corrected in a newer one.
             * @enum {string}
             */
            status: "completed" | "entered-in-error";
            subject: components["schemas"]["FhirReference"];
        };
        /**
         * @description FHIR R4 Reference.
         * @example {
         *       "reference": "Patient/01995a10-3c3e-7a52-8f11-2b7d9c405502"
         *     }
         */
        FhirReference: {
            reference: string;
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
         * @description A flow as it is in force in a clinic, with the shipped one beside it.
         * @example {
         *       "rule": "N12",
         *       "audience": "person",
         *       "purpose": "care",
         *       "essential": false,
         *       "own": true,
         *       "version": 1001,
         *       "inForce": 1001,
         *       "shippedVersion": 2,
         *       "replacedAt": "2026-11-02T14:20:00Z",
         *       "replacedById": "01995000-0000-7000-8000-000000000042",
         *       "terms": {
         *         "askStaffWhenHeld": true,
         *         "steps": []
         *       },
         *       "shipped": {
         *         "askStaffWhenHeld": true,
         *         "steps": []
         *       }
         *     }
         */
        Flow: {
            /** @enum {string} */
            audience: "person" | "staff";
            /** @description It can be worded and timed otherwise, and not be left out. */
            essential: boolean;
            /** @description The version that new messages follow. Own ones are counted from 1001. */
            inForce: number;
            /** @description The clinic's own; else the shipped one is inherited. */
            own: boolean;
            /**
             * @description To a person: which consent it needs.
             * @enum {string}
             */
            purpose?: "care" | "marketing" | "reply";
            /**
             * Format: date-time
             * @description When the clinic last chose.
             */
            replacedAt?: string;
            /** Format: uuid */
            replacedById?: string;
            rule: string;
            shipped: components["schemas"]["FlowTerms"];
            shippedVersion: number;
            terms: components["schemas"]["FlowTerms"];
            version: number;
        };
        /**
         * @description Where a step goes another way: when all that is named holds as the message is about to be sent.
         * @example {
         *       "if": [
         *         "untold"
         *       ],
         *       "do": "replace",
         *       "template": "appointment-booked"
         *     }
         */
        FlowBranch: {
            /**
             * @description Nothing is sent, or another template.
             * @enum {string}
             */
            do: "skip" | "replace";
            if?: ("untold" | "open_acute_flag" | "subject_assigned" | "subject_closed" | "inquiry_contacted" | "inquiry_reached" | "screening_flagged" | "screening_over" | "screening_decided" | "release_read" | "appointment_confirmed" | "appointment_cancelled" | "appointment_started" | "contacted_since_start" | "consents_signed" | "offer_over" | "flag_acknowledged")[];
            template?: string;
            when?: components["schemas"]["FlowChoice"][];
        };
        /**
         * @description One place in which a clinic's own flow differs from the shipped one.
         * @example {
         *       "pointer": "/steps/0/wait/hours",
         *       "kind": "changed",
         *       "shipped": "-48",
         *       "own": "-72"
         *     }
         */
        FlowChange: {
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            /** @description The value there, as JSON. */
            own?: string;
            /** @description A JSON Pointer into the clinic's own flow; of what was removed, the shipped. */
            pointer: string;
            /** @description The value there, as JSON. */
            shipped?: string;
        };
        /**
         * @description What stands in the way of a clinic's flow; nothing: it may be put.
         * @example {
         *       "faults": [
         *         {
         *           "pointer": "/steps/0/template",
         *           "code": "choice",
         *           "message": "must be a template about an appointment"
         *         }
         *       ]
         *     }
         */
        FlowCheck: {
            faults: components["schemas"]["FieldFault"][];
        };
        /**
         * @description Holds when the choice has one of these values.
         * @example {
         *       "choice": "intent",
         *       "is": [
         *         "ready_to_schedule"
         *       ]
         *     }
         */
        FlowChoice: {
            /** @enum {string} */
            choice: "intent" | "urgency" | "flagged" | "reached" | "serviceCode" | "mode" | "level" | "channel" | "meaning" | "consents";
            is: string[];
        };
        /**
         * @description How a clinic's flow differs from the shipped one. Steps are compared by name.
         * @example {
         *       "rule": "N12",
         *       "inForce": 1001,
         *       "shippedVersion": 2,
         *       "changes": [
         *         {
         *           "pointer": "/steps/0/wait/hours",
         *           "kind": "changed",
         *           "shipped": "-48",
         *           "own": "-72"
         *         }
         *       ]
         *     }
         */
        FlowDifference: {
            changes: components["schemas"]["FlowChange"][];
            inForce: number;
            rule: string;
            shippedVersion: number;
        };
        /**
         * @description A flow of a clinic: the shipped one, or the clinic's own in its place.
         * @example {
         *       "rule": "N12",
         *       "audience": "person",
         *       "purpose": "care",
         *       "essential": false,
         *       "own": true,
         *       "version": 1001,
         *       "inForce": 1001,
         *       "shippedVersion": 2,
         *       "replacedAt": "2026-11-02T14:20:00Z",
         *       "replacedById": "01995000-0000-7000-8000-000000000042"
         *     }
         */
        FlowItem: {
            /** @enum {string} */
            audience: "person" | "staff";
            /** @description It can be worded and timed otherwise, and not be left out. */
            essential: boolean;
            /** @description The version that new messages follow. Own ones are counted from 1001. */
            inForce: number;
            /** @description The clinic's own; else the shipped one is inherited. */
            own: boolean;
            /**
             * @description To a person: which consent it needs.
             * @enum {string}
             */
            purpose?: "care" | "marketing" | "reply";
            /**
             * Format: date-time
             * @description When the clinic last chose.
             */
            replacedAt?: string;
            /** Format: uuid */
            replacedById?: string;
            rule: string;
            shippedVersion: number;
            version: number;
        };
        /**
         * @description What becomes of a message whose time is past, because nothing ran when it came.
         * @example {
         *       "graceMinutes": 1440,
         *       "beyond": "replace",
         *       "template": "screening-expiring",
         *       "upToMinutes": 2880
         *     }
         */
        FlowLateness: {
            /**
             * @description Later than that: now all the same, not at all, or in other words.
             * @enum {string}
             */
            beyond: "send" | "skip" | "replace";
            /** @description Late by up to this it goes out as it is. */
            graceMinutes: number;
            /** @description The other words. */
            template?: string;
            /** @description Later than this the other words are not sent either. */
            upToMinutes?: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "rule": "N12",
         *           "audience": "person",
         *           "purpose": "care",
         *           "essential": false,
         *           "own": false,
         *           "version": 2,
         *           "inForce": 2,
         *           "shippedVersion": 2
         *         }
         *       ]
         *     }
         */
        FlowList: {
            items: components["schemas"]["FlowItem"][];
        };
        /**
         * @description The first whose choices all hold decides how urgent a notice is.
         * @example {
         *       "when": [
         *         {
         *           "choice": "urgency",
         *           "is": [
         *             "acute",
         *             "review"
         *           ]
         *         }
         *       ],
         *       "is": "urgent"
         *     }
         */
        FlowPriority: {
            /** @enum {string} */
            is: "routine" | "ready" | "urgent";
            when: components["schemas"]["FlowChoice"][];
        };
        /**
         * @description One message or notice of a flow. A step that writes to a person has the fields from `template` on, one for staff the last three.
         * @example {
         *       "name": "two_hours",
         *       "on": [
         *         "appointment.booked.v1",
         *         "appointment.rescheduled.v1"
         *       ],
         *       "wait": {
         *         "from": "appointment_start",
         *         "hours": -2
         *       },
         *       "stopWhen": [
         *         "open_acute_flag",
         *         "appointment_cancelled",
         *         "appointment_started"
         *       ],
         *       "template": "appointment-soon",
         *       "channels": [
         *         "sms",
         *         "email"
         *       ],
         *       "late": {
         *         "graceMinutes": 90,
         *         "beyond": "skip"
         *       },
         *       "quietHours": "keep"
         *     }
         */
        FlowStep: {
            /** @description The first that holds is taken. */
            branches?: components["schemas"]["FlowBranch"][];
            /**
             * @description What the message does to the person's calendar.
             * @enum {string}
             */
            calendar?: "request" | "cancel";
            /** @description In order of preference. When none may be used, staff are asked to reach the person by phone. */
            channels?: ("email" | "sms")[];
            late?: components["schemas"]["FlowLateness"];
            /**
             * @description Absent: `daily`. The notice itself is in the inbox at once.
             * @enum {string}
             */
            mail?: "at_once" | "daily" | "never";
            /** @description Most messages of this step to one person in 24 hours. */
            mostADay?: number;
            name: string;
            /** @description The events that start it. The next start about the same subject takes the place of the first. */
            on: ("inquiry.received.v1" | "inquiry.contacted.v1" | "screening.invited.v1" | "screening.submitted.v1" | "screening.released.v1" | "appointment.booked.v1" | "appointment.rescheduled.v1" | "appointment.cancelled.v1" | "appointment.no_show.v1" | "booking.offered.v1" | "consent_document.published.v1" | "safety.flag_raised.v1" | "reply.received.v1" | "clinic.changed.v1")[];
            priority?: components["schemas"]["FlowPriority"][];
            /** @enum {string} */
            quietHours?: "keep" | "ignore" | "ignore_in_reply";
            /** @description Who is told; without it the flow's own roles. */
            roles?: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            /** @description What must not be so, from when it is planned until it is sent. */
            stopWhen: ("open_acute_flag" | "subject_assigned" | "subject_closed" | "inquiry_contacted" | "inquiry_reached" | "screening_flagged" | "screening_over" | "screening_decided" | "release_read" | "appointment_confirmed" | "appointment_cancelled" | "appointment_started" | "contacted_since_start" | "consents_signed" | "offer_over" | "flag_acknowledged")[];
            template?: string;
            /** @description At most one message of this step about the same subject to the same recipient in so many minutes. */
            throttleMinutes?: number;
            /** @description They must not all hold. */
            unless?: components["schemas"]["FlowChoice"][];
            wait: components["schemas"]["FlowWait"];
            /** @description All of them must hold. */
            when?: components["schemas"]["FlowChoice"][];
        };
        /**
         * @description What a clinic may decide about a flow. Without steps it says nothing.
         * @example {
         *       "askStaffWhenHeld": true,
         *       "steps": [
         *         {
         *           "name": "two_hours",
         *           "on": [
         *             "appointment.booked.v1",
         *             "appointment.rescheduled.v1"
         *           ],
         *           "wait": {
         *             "from": "appointment_start",
         *             "hours": -2
         *           },
         *           "stopWhen": [
         *             "open_acute_flag",
         *             "appointment_cancelled",
         *             "appointment_started"
         *           ],
         *           "template": "appointment-soon",
         *           "channels": [
         *             "sms",
         *             "email"
         *           ],
         *           "late": {
         *             "graceMinutes": 90,
         *             "beyond": "skip"
         *           },
         *           "quietHours": "keep"
         *         }
         *       ]
         *     }
         */
        FlowTerms: {
            /** @description To a person: held back by an acute flag, staff are asked for a yes. */
            askStaffWhenHeld?: boolean;
            /** @description For staff: who is told. */
            roles?: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            steps: components["schemas"]["FlowStep"][];
        };
        /**
         * @description When a step is wanted. `event`: `minutes` after it. `opening`: after `minutes` in which the clinic is open, 0 being the next moment that it is, or on the open day that is `days` on, at the same time of day. `appointment_start`: `hours` from it, negative before; whole days are counted on the wall clock; where that is over as the event happens, `elseMinutes` after the event (of several such steps the last), or never; or `minutes` after it, and at once when these are over as the event happens. `appointment_day`: at the time `at`, `days` from the appointment's day, negative before. `clinic_day`: on every day on which the clinic opens, at the time `at` on its wall.
         * @example {
         *       "from": "appointment_day",
         *       "days": -1,
         *       "at": "18:00"
         *     }
         */
        FlowWait: {
            at?: string;
            days?: number;
            elseMinutes?: number;
            /** @enum {string} */
            from: "event" | "opening" | "appointment_start" | "appointment_day" | "clinic_day";
            hours?: number;
            minutes?: number;
        };
        /**
         * @example {
         *       "appointmentId": "01995b20-0a10-7c3d-8e4f-5a6b7c805601"
         *     }
         */
        HeldSlot: {
            /** Format: uuid */
            appointmentId: string;
        };
        /**
         * @description Keeps a time for ten minutes, without telling anybody.
         * @example {
         *       "serviceCode": "CONSULT",
         *       "startsAt": "2026-11-03T14:00:00.000Z",
         *       "mode": "phone",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501"
         *     }
         */
        HoldSlot: {
            /**
             * Format: uuid
             * @description The inquiry that this visit answers.
             */
            inquiryId?: string;
            /** @enum {string} */
            mode: "phone" | "video" | "in_person";
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
            /**
             * Format: uuid
             * @description Whoever is free unless told.
             */
            staffId?: string;
            /** Format: date-time */
            startsAt: string;
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
         *           "textVersion": "email.1.en-US",
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
         * @description The score of one instrument. Without `total` too many answers were missing to make one.
         * @example {
         *       "instrument": "phq-9",
         *       "code": "44261-6",
         *       "total": 11,
         *       "max": 27,
         *       "band": "moderate",
         *       "positive": true,
         *       "prorated": false,
         *       "missing": 0
         *     }
         */
        InstrumentScore: {
            /** @enum {string} */
            band?: "minimal" | "mild" | "moderate" | "moderately_severe" | "severe";
            /** @description LOINC code of the total. */
            code: string;
            /** @enum {string} */
            instrument: "phq-9" | "gad-7";
            max: number;
            missing: number;
            /**
             * @description The answers of the PHQ-9 fit the pattern of a depressive syndrome. A clinician weighs it.
             * @enum {string}
             */
            pattern?: "major" | "other";
            /** @description At or above the published threshold. */
            positive: boolean;
            /** @description Estimated, because one or two answers are missing. */
            prorated: boolean;
            total?: number;
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
         * @description A state's permission to practise, as the clinic has it on file.
         * @example {
         *       "type": "MD",
         *       "state": "NC",
         *       "number": "NC-2019-00417",
         *       "expires": "2027-09-30"
         *     }
         */
        Licence: {
            /**
             * Format: date
             * @description The last day on which it is valid.
             */
            expires: string;
            number: string;
            /** @enum {string} */
            state: "AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI";
            /** @enum {string} */
            type: "MD" | "DO" | "NP" | "PMHNP" | "PA" | "RN" | "LPN" | "PSYD" | "PHD" | "LCSW" | "LCMHC" | "LPC" | "LMFT";
        };
        /**
         * @description Something is new, or another than before: what it says now is read where it lies.
         * @example {
         *       "kind": "staff_notice",
         *       "subjectId": "01995a10-5e12-7f90-8c31-5a2e4d705506",
         *       "priority": "ready"
         *     }
         */
        LiveChange: {
            /** @enum {string} */
            kind: "staff_notice" | "inquiry";
            /**
             * @description Of a notice.
             * @enum {string}
             */
            priority?: "routine" | "ready" | "urgent";
            /** Format: uuid */
            subjectId: string;
        };
        /**
         * @description What happened that a message is about.
         * @example {
         *       "events": [
         *         "appointment.booked.v1"
         *       ],
         *       "eventId": "01995a10-3c45-7f61-8b20-7e4d1c905508",
         *       "correlationId": "01995a10-3c44-7d10-a2b1-5f0c9e305507",
         *       "happenedAt": "2026-11-02T14:03:20.512Z",
         *       "subjectKind": "appointment",
         *       "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "subjectVersion": 1
         *     }
         */
        MessageCause: {
            /** @description Everything that followed from the same request has it. */
            correlationId: string;
            /** @description The id of the event itself, as in the timeline. */
            eventId?: string;
            /** @description The event; several where the step may begin with each of them, none where staff or the person asked. */
            events: ("inquiry.received.v1" | "inquiry.contacted.v1" | "screening.invited.v1" | "screening.submitted.v1" | "screening.released.v1" | "appointment.booked.v1" | "appointment.rescheduled.v1" | "appointment.cancelled.v1" | "appointment.no_show.v1" | "booking.offered.v1" | "consent_document.published.v1" | "safety.flag_raised.v1" | "reply.received.v1" | "clinic.changed.v1")[];
            /** Format: date-time */
            happenedAt: string;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            subjectKind: "inquiry" | "screening" | "appointment" | "booking_offer" | "person" | "reply" | "safety_flag" | "clinic";
            /** @description The version of its subject that the message is about. */
            subjectVersion: number;
        };
        /**
         * @description How many messages by one channel have come to one end.
         * @example {
         *       "channel": "sms",
         *       "state": "suppressed",
         *       "reason": "no_consent",
         *       "count": 4
         *     }
         */
        MessageCount: {
            /** @enum {string} */
            channel: "email" | "sms" | "app";
            count: number;
            /** @description `undelivered`: its carrier took it, and it did not arrive. */
            reason?: string;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "failed" | "suppressed";
        };
        /**
         * @description A message from what caused it to what became of it, and what it takes to try it anew. It has no text and no address.
         * @example {
         *       "message": {
         *         "messageId": "01995a10-5e11-7c02-9a44-3d8b7f605505",
         *         "rule": "N01",
         *         "flowVersion": 1,
         *         "channel": "email",
         *         "audience": "person",
         *         "state": "failed",
         *         "reason": "undeliverable",
         *         "step": "at_once",
         *         "subjectKind": "inquiry",
         *         "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *         "createdAt": "2026-11-02T14:03:20.790Z",
         *         "attempts": 1
         *       },
         *       "cause": {
         *         "events": [
         *           "inquiry.received.v1"
         *         ],
         *         "correlationId": "01995a10-3c44-7d10-a2b1-5f0c9e305507",
         *         "happenedAt": "2026-11-02T14:03:20.790Z",
         *         "subjectKind": "inquiry",
         *         "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *         "subjectVersion": 1
         *       },
         *       "ownFlow": false,
         *       "wantedAt": "2026-11-02T14:03:20.790Z",
         *       "log": [
         *         {
         *           "at": "2026-11-02T14:03:20.790Z",
         *           "what": "failed",
         *           "reason": "undeliverable",
         *           "attempt": 1
         *         }
         *       ],
         *       "others": [],
         *       "tasks": [],
         *       "stuckBy": "undeliverable",
         *       "fix": "correct_contact_point"
         *     }
         */
        MessageDetail: {
            cause: components["schemas"]["MessageCause"];
            /**
             * @description What to do before it is tried anew.
             * @enum {string}
             */
            fix?: "retry" | "correct_contact_point" | "add_contact_point" | "record_consent" | "set_up_carrier" | "change_words" | "ask_person";
            /** @description The oldest first. */
            log: components["schemas"]["MessageLogLine"][];
            message: components["schemas"]["MessageItem"];
            /**
             * @description Why it would not be tried anew now; absent, it would.
             * @enum {string}
             */
            notRedrivable?: "not_stuck" | "reached_otherwise" | "may_have_arrived" | "not_wanted" | "too_late";
            /** @description The same message by other channels, in the order in which they came. */
            others: components["schemas"]["MessageItem"][];
            /** @description The flow was the clinic's own; else the shipped one. */
            ownFlow: boolean;
            /**
             * @description Why it reached nobody, where somebody can do something.
             * @enum {string}
             */
            stuckBy?: "undeliverable" | "undelivered" | "unknown_outcome" | "banned_word" | "too_long" | "no_consent" | "opted_out" | "no_contact_point" | "no_carrier";
            /** @description What staff were asked to do because of it. */
            tasks: components["schemas"]["StaffNotice"][];
            /** @description Absent when it was wanted at once. */
            timer?: components["schemas"]["MessageTimer"];
            /**
             * Format: date-time
             * @description When it should reach the person.
             */
            wantedAt: string;
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
         *       "subjectKind": "inquiry",
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
            /**
             * @description What the carrier has said of it; absent, it has only taken it. `undelivered` has `reason`.
             * @enum {string}
             */
            delivery?: "delivered" | "undelivered";
            /**
             * Format: date-time
             * @description When the carrier said so.
             */
            deliveryAt?: string;
            /**
             * Format: date-time
             * @description When one that waits is looked at next: its own time, or the end of quiet hours.
             */
            dueAt?: string;
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
            /** @description Which message of the flow: `two_days`, `moved`, … */
            step?: string;
            /**
             * Format: uuid
             * @description What it is about.
             */
            subjectId: string;
            /** @enum {string} */
            subjectKind?: "inquiry" | "screening" | "appointment" | "booking_offer" | "person" | "reply" | "safety_flag" | "clinic";
        };
        /**
         * @description One thing that happened to a message.
         * @example {
         *       "at": "2026-11-02T14:03:20.790Z",
         *       "what": "postponed",
         *       "reason": "smtp_451",
         *       "attempt": 1
         *     }
         */
        MessageLogLine: {
            /** Format: date-time */
            at: string;
            /** @description Which try it was; 0 before the first. */
            attempt: number;
            /** @description Why, in our own words or in the carrier's code. */
            reason?: string;
            /**
             * @description `duplicate`: it was wanted once more, and not sent twice. `redriven`: staff had it tried anew.
             * @enum {string}
             */
            what: "planned" | "sent" | "suppressed" | "postponed" | "failed" | "duplicate" | "delivered" | "undelivered" | "redriven";
        };
        /**
         * @description How sending goes in one clinic.
         * @example {
         *       "at": "2026-11-02T14:03:20.790Z",
         *       "timers": {
         *         "due": 0
         *       },
         *       "messages": {
         *         "due": 0
         *       },
         *       "stuck": 2,
         *       "windows": []
         *     }
         */
        MessageMetrics: {
            /** Format: date-time */
            at: string;
            /** @description Messages whose time has come and that have not gone out. */
            messages: components["schemas"]["DueBacklog"];
            /** @description Messages of the last seven days that reached the person in no way. */
            stuck: number;
            /** @description Timers whose time has come and that have not fired. */
            timers: components["schemas"]["DueBacklog"];
            windows: components["schemas"]["MessageWindow"][];
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
         *           "subjectKind": "inquiry",
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
         * @description The timer that a message has waited in.
         * @example {
         *       "wantedAt": "2026-11-04T14:00:00Z",
         *       "dueAt": "2026-11-04T14:00:00Z",
         *       "firedAt": "2026-11-04T14:00:00.031Z"
         *     }
         */
        MessageTimer: {
            /**
             * Format: date-time
             * @description When it was to be looked at: its time, or before it so that quiet hours can bring it forward.
             */
            dueAt: string;
            /** Format: date-time */
            firedAt?: string;
            /** Format: date-time */
            wantedAt: string;
        };
        /**
         * @description The messages that were planned in the last hours, by what has become of them, and how late timers were.
         * @example {
         *       "hours": 24,
         *       "counts": [],
         *       "timersFired": 12,
         *       "lagP50Ms": 14,
         *       "lagP99Ms": 210
         *     }
         */
        MessageWindow: {
            counts: components["schemas"]["MessageCount"][];
            hours: number;
            /** @description From the time of a timer to its message: half of them. */
            lagP50Ms?: number;
            /** @description 99 of 100 of them. */
            lagP99Ms?: number;
            timersFired: number;
        };
        /**
         * @description The mail that says each morning how much waits for somebody in this clinic. None comes when nothing does.
         * @example {
         *       "wanted": false
         *     }
         */
        MorningMail: {
            wanted: boolean;
        };
        /**
         * @description One of the two. Time never runs backwards.
         * @example {
         *       "advanceMinutes": 1440
         *     }
         */
        MoveDemoClock: {
            advanceMinutes?: number;
            /**
             * Format: date-time
             * @description Later than the demo is, by at most a year.
             */
            at?: string;
        };
        /**
         * @description An appointment as the person sees it by their link.
         * @example {
         *       "appointmentId": "01995b20-0a10-7c3d-8e4f-5a6b7c805601",
         *       "state": "booked",
         *       "mode": "phone",
         *       "startsAt": "2026-11-03T14:00:00.000Z",
         *       "endsAt": "2026-11-03T14:20:00.000Z",
         *       "localStart": "2026-11-03T09:00"
         *     }
         */
        MyAppointment: {
            /** Format: uuid */
            appointmentId: string;
            /** Format: date-time */
            cancelledAt?: string;
            /** Format: date-time */
            confirmedAt?: string;
            /** Format: date-time */
            endsAt: string;
            /**
             * Format: date-time
             * @description Until then the time is kept and can be booked.
             */
            holdEndsAt?: string;
            localStart: string;
            /** @enum {string} */
            mode: "phone" | "video" | "in_person";
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "held" | "booked" | "confirmed" | "checked_in" | "in_session" | "monitoring" | "completed" | "cancelled" | "no_show" | "expired";
        };
        /**
         * @example {
         *       "startsAt": "2026-11-04T15:00:00.000Z"
         *     }
         */
        MyNewTime: {
            /** Format: date-time */
            startsAt: string;
        };
        /**
         * @example {
         *       "startsAt": "2026-11-04T15:00:00.000Z"
         *     }
         */
        NewTime: {
            /**
             * Format: uuid
             * @description Whoever had it, if free, unless told.
             */
            staffId?: string;
            /** Format: date-time */
            startsAt: string;
        };
        /**
         * @example {
         *       "wakesAt": "2026-11-02T18:00:00Z"
         *     }
         */
        NoticeSnooze: {
            /**
             * Format: date-time
             * @description Within the next seven days.
             */
            wakesAt: string;
        };
        /**
         * @description Lets the person choose a time by a link. An open offer of the same service is withdrawn.
         * @example {
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "serviceCode": "CONSULT"
         *     }
         */
        OfferBooking: {
            /**
             * Format: uuid
             * @description The inquiry that the visit answers.
             */
            inquiryId?: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
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
            /** @description Why it was dropped. */
            resolution?: string;
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
         * @example {
         *       "items": [
         *         {
         *           "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *           "givenName": "Avery",
         *           "familyName": "Lane"
         *         }
         *       ]
         *     }
         */
        PeopleNames: {
            /** @description Whoever the clinic doesn't know, or knows no more, is absent. */
            items: components["schemas"]["PersonName"][];
        };
        /**
         * @description Whose names a page is about to show.
         * @example {
         *       "personIds": [
         *         "01995a10-3c3e-7a52-8f11-2b7d9c405502"
         *       ]
         *     }
         */
        PeopleToName: {
            personIds: string[];
        };
        /**
         * @example {
         *       "kind": "sms",
         *       "textVersion": "sms.1.en-US",
         *       "givenAt": "2026-11-02T14:21:00Z",
         *       "state": "current",
         *       "recordedById": "01995000-0000-7000-8000-000000000042"
         *     }
         */
        PersonConsent: {
            /** Format: date-time */
            givenAt: string;
            /**
             * Format: uuid
             * @description The inquiry that it was given in; absent, the person told staff.
             */
            inquiryId?: string;
            /** @enum {string} */
            kind: "sms" | "email" | "calls" | "newsletter";
            /**
             * Format: uuid
             * @description Who wrote down what the person said.
             */
            recordedById?: string;
            /** Format: date-time */
            revokedAt?: string;
            /**
             * @description Of the consents of a kind one is current; asked: a box that was ticked after it was taken back.
             * @enum {string}
             */
            state?: "current" | "replaced" | "withdrawn" | "asked";
            textVersion: string;
        };
        /**
         * @description One kind of document, as it stands with one person.
         * @example {
         *       "kind": "fee_policy",
         *       "title": "Fees and cancellations",
         *       "services": [
         *         "PREP"
         *       ],
         *       "inForce": 2,
         *       "signedVersion": 1,
         *       "signedAt": "2026-10-06T18:05:31.402Z",
         *       "missing": true
         *     }
         */
        PersonConsentDocument: {
            /** @description Absent: nobody signs it any more. */
            inForce?: number;
            /** @enum {string} */
            kind: "treatment" | "telehealth" | "privacy_notice" | "escort_agreement" | "touch_policy" | "fee_policy" | "controlled_substance_agreement";
            /** @description The version in force is not signed. */
            missing: boolean;
            /** @description Visits that need it; none when it was withdrawn. */
            services: "PREP"[];
            /** Format: date-time */
            signedAt?: string;
            /** @description The newest version that the person has signed. */
            signedVersion?: number;
            /** @description In the first language of the newest version. */
            title: string;
        };
        /**
         * @description What a person has signed, and what is missing.
         * @example {
         *       "documents": []
         *     }
         */
        PersonConsents: {
            documents: components["schemas"]["PersonConsentDocument"][];
        };
        /**
         * @description An address or number of a person.
         * @example {
         *       "contactPointId": "01995a10-3c3f-7d10-8a55-5e2f81405506",
         *       "kind": "email",
         *       "value": "avery.lane@example.com",
         *       "confirmed": true,
         *       "optedOut": false
         *     }
         */
        PersonContactPoint: {
            /** @description Known to be the person's own. Until then it serves the inquiry that gave it. */
            confirmed: boolean;
            /** Format: uuid */
            contactPointId: string;
            /** @enum {string} */
            kind: "email" | "phone";
            /** @description Nothing is sent there. */
            optedOut: boolean;
            /** @description An e-mail address or a number in E.164. */
            value: string;
        };
        /**
         * @description A merge patch: what is left out stays as it is, null takes it away.
         * @example {
         *       "zone": "America/Denver",
         *       "language": "es-US"
         *     }
         */
        PersonEdit: {
            /** @description Messages say as little as can be. */
            discreet?: boolean;
            familyName?: string | null;
            givenName?: string;
            language?: string;
            /** @enum {string} */
            stateOfResidence?: "AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI";
            zone?: string | null;
        };
        /**
         * @description What the clinic's staff know of a person without opening anything clinical.
         * @example {
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "givenName": "Avery",
         *       "familyName": "Lane",
         *       "stateOfResidence": "NC",
         *       "zone": "America/New_York",
         *       "language": "en-US",
         *       "patientState": "in_screening",
         *       "contactPoints": [
         *         {
         *           "contactPointId": "01995a10-3c3f-7d10-8a55-5e2f81405506",
         *           "kind": "email",
         *           "value": "avery.lane@example.com",
         *           "confirmed": true,
         *           "optedOut": false
         *         }
         *       ],
         *       "consents": [
         *         {
         *           "kind": "email",
         *           "textVersion": "email.1.en-US",
         *           "givenAt": "2026-11-02T14:03:20.512Z",
         *           "inquiryId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501"
         *         }
         *       ],
         *       "inquiries": [],
         *       "version": 1,
         *       "abilities": [
         *         "edit",
         *         "add-contact-point"
         *       ]
         *     }
         */
        PersonFile: {
            /** @description What the asking member of staff may do with it now. */
            abilities: string[];
            /** @description The latest first. */
            consents: components["schemas"]["PersonConsent"][];
            /** @description Confirmed first, then the latest. Empty, as consents and inquiries are, for who has no business there. */
            contactPoints: components["schemas"]["PersonContactPoint"][];
            /** @description Messages say as little as can be. */
            discreet?: boolean;
            familyName?: string;
            givenName: string;
            /** @description The latest first. */
            inquiries: components["schemas"]["InquiryListItem"][];
            language: string;
            /** @enum {string} */
            patientState: "prospect" | "in_screening" | "eligible" | "in_preparation" | "on_hold";
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            stateOfResidence: "AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI";
            version: number;
            /** @description Absent, the clinic's counts. */
            zone?: string;
        };
        /**
         * @example {
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "givenName": "Avery",
         *       "familyName": "Lane",
         *       "stateOfResidence": "NC",
         *       "patientState": "in_screening",
         *       "lastInquiryAt": "2026-11-02T14:03:20.512Z"
         *     }
         */
        PersonListItem: {
            familyName?: string;
            givenName: string;
            /**
             * Format: date-time
             * @description Absent for who has no business with inquiries.
             */
            lastInquiryAt?: string;
            /** @enum {string} */
            patientState: "prospect" | "in_screening" | "eligible" | "in_preparation" | "on_hold";
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            stateOfResidence: "AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI";
        };
        /**
         * @example {
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "givenName": "Avery",
         *       "familyName": "Lane"
         *     }
         */
        PersonName: {
            familyName?: string;
            givenName: string;
            /** Format: uuid */
            personId: string;
        };
        /**
         * @description Who came to the clinic last is first.
         * @example {
         *       "items": [
         *         {
         *           "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *           "givenName": "Avery",
         *           "familyName": "Lane",
         *           "stateOfResidence": "NC",
         *           "patientState": "in_screening",
         *           "lastInquiryAt": "2026-11-02T14:03:20.512Z"
         *         }
         *       ]
         *     }
         */
        PersonPage: {
            /** @description True while people of an earlier release are still being made findable by name: some may be missing. */
            incomplete?: boolean;
            items: components["schemas"]["PersonListItem"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description Travels in a body: what people are looked for by has no place in an address or a log.
         * @example {
         *       "words": "avery lane"
         *     }
         */
        PersonSearch: {
            /** @description `nextCursor` of the page before. */
            cursor?: string;
            /** @description 25 unless told. */
            limit?: number;
            /** @description A whole e-mail address, a whole phone number, or whole names in any order, all of which must fit. */
            words: string;
        };
        /**
         * @description A way that a message may take, and why it could not take it now.
         * @example {
         *       "channel": "sms",
         *       "refusal": "no_consent"
         *     }
         */
        PlannedChannel: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @enum {string} */
            refusal?: "no_consent" | "opted_out" | "no_contact_point";
        };
        /**
         * @description A message that will go out, as things stand.
         * @example {
         *       "rule": "N12",
         *       "flowVersion": 2,
         *       "step": "two_days",
         *       "channel": "email",
         *       "channels": [
         *         {
         *           "channel": "email"
         *         },
         *         {
         *           "channel": "sms",
         *           "refusal": "no_consent"
         *         }
         *       ],
         *       "subjectKind": "appointment",
         *       "subjectId": "01995a10-3c40-7b1e-9d2f-6a4c8e105501",
         *       "wantedAt": "2026-11-04T06:00:00Z",
         *       "sendAt": "2026-11-04T14:00:00Z",
         *       "localTime": "2026-11-04T09:00",
         *       "zone": "America/New_York",
         *       "movedByQuietHours": true,
         *       "risks": [
         *         "appointment_cancelled",
         *         "consent_taken_back"
         *       ]
         *     }
         */
        PlannedMessage: {
            /**
             * @description The way that it will take. Absent: there is none now.
             * @enum {string}
             */
            channel?: "email" | "sms";
            /** @description In the order in which they are tried. */
            channels: components["schemas"]["PlannedChannel"][];
            flowVersion: number;
            /** @description The same on the clock of the person, `2026-11-04T09:00`. */
            localTime: string;
            /**
             * Format: uuid
             * @description Absent while its timer waits.
             */
            messageId?: string;
            /** @description Quiet hours have put it off or brought it forward. */
            movedByQuietHours: boolean;
            /** @description Why it will not go out if nothing changes. */
            reason?: string;
            /** @description What could still stop it. */
            risks: ("open_acute_flag" | "subject_assigned" | "subject_closed" | "inquiry_contacted" | "inquiry_reached" | "screening_flagged" | "screening_over" | "screening_decided" | "release_read" | "appointment_confirmed" | "appointment_cancelled" | "appointment_started" | "contacted_since_start" | "consents_signed" | "offer_over" | "flag_acknowledged" | "consent_taken_back" | "text_caps" | "too_late")[];
            /** @description The flow that wants it. */
            rule: string;
            /**
             * Format: date-time
             * @description When it will go out.
             */
            sendAt: string;
            step: string;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            subjectKind: "inquiry" | "screening" | "appointment" | "booking_offer" | "person" | "reply" | "safety_flag" | "clinic";
            /**
             * Format: date-time
             * @description When its flow wants it to reach the person.
             */
            wantedAt: string;
            zone: string;
        };
        /**
         * @description What will go out to a person, the next first.
         * @example {
         *       "untilAt": "2026-12-02T00:00:00Z",
         *       "items": [],
         *       "more": false
         *     }
         */
        PlannedMessages: {
            items: components["schemas"]["PlannedMessage"][];
            /** @description There is more than that. */
            more: boolean;
            /**
             * Format: date-time
             * @description How far it looks ahead.
             */
            untilAt: string;
        };
        /**
         * @description Until when a person could have moved or cancelled by themselves.
         * @example {
         *       "policyHours": 24,
         *       "policyEndsAt": "2026-11-02T14:00:00.000Z"
         *     }
         */
        PolicyWindow: {
            /** Format: date-time */
            policyEndsAt: string;
            policyHours: number;
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
         * @description A questionnaire as it is filled in: its version stays with the screening from the invitation on.
         * @example {
         *       "questionnaireVersion": "kap-screening-1",
         *       "language": "en-US",
         *       "sections": [
         *         {
         *           "sectionId": "about-you",
         *           "title": "About you",
         *           "items": [
         *             {
         *               "itemId": "age",
         *               "text": "How old are you?",
         *               "kind": "number",
         *               "choices": [],
         *               "min": 1,
         *               "max": 120
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        Questionnaire: {
            language: string;
            questionnaireVersion: string;
            sections: components["schemas"]["QuestionnaireSection"][];
        };
        /**
         * @example {
         *       "value": "1",
         *       "label": "Several days"
         *     }
         */
        QuestionnaireChoice: {
            /** @description Excludes every other choice, such as "none of these". */
            alone?: boolean;
            /** @description Whoever gives it is shown help at once, whether or not it is saved yet. */
            callsForHelp?: boolean;
            label: string;
            value: string;
        };
        /**
         * @description One question. A value is a choice's value, several of them with commas between, or a whole number.
         * @example {
         *       "itemId": "blood-pressure-upper",
         *       "text": "The upper number",
         *       "kind": "number",
         *       "choices": [],
         *       "min": 60,
         *       "max": 260,
         *       "unit": "mmHg",
         *       "shownWhen": {
         *         "items": [
         *           "blood-pressure-known"
         *         ],
         *         "values": [
         *           "yes"
         *         ]
         *       }
         *     }
         */
        QuestionnaireItem: {
            choices: components["schemas"]["QuestionnaireChoice"][];
            hint?: string;
            itemId: string;
            /** @enum {string} */
            kind: "choice" | "choices" | "number";
            max?: number;
            min?: number;
            /** @description Absent: always shown. */
            shownWhen?: components["schemas"]["ShownWhen"];
            text: string;
            unit?: string;
        };
        /**
         * @description Questions that stand on one page.
         * @example {
         *       "sectionId": "about-you",
         *       "title": "About you",
         *       "items": [
         *         {
         *           "itemId": "age",
         *           "text": "How old are you?",
         *           "kind": "number",
         *           "choices": [],
         *           "min": 1,
         *           "max": 120
         *         }
         *       ]
         *     }
         */
        QuestionnaireSection: {
            items: components["schemas"]["QuestionnaireItem"][];
            /** @description Stands above the questions and belongs to each of them. */
            lead?: string;
            /** @description Whose wording it is; stands below the questions. */
            notice?: string;
            sectionId: string;
            title: string;
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
         *           "textVersion": "email.1.en-US"
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
         * @description Why the rules recommend what they recommend: every rule that applies, not the first.
         * @example {
         *       "code": "E08:controlled",
         *       "outcome": "clinician_review",
         *       "text": "High blood pressure, controlled with medicine; the reported reading is in range."
         *     }
         */
        RecommendationReason: {
            code: string;
            /** @enum {string} */
            outcome: "ok" | "clinician_review" | "not_suitable";
            text: string;
        };
        /**
         * @description What became of each message that was meant, the latest first.
         * @example {
         *       "items": [
         *         {
         *           "messageId": "01995a10-5e11-7c02-9a44-3d8b7f605505",
         *           "refusal": "too_late"
         *         }
         *       ]
         *     }
         */
        RedrivenMessages: {
            items: components["schemas"]["RedriveOutcome"][];
            /** @description Where the next hundred begin; absent when these were the last. */
            nextCursor?: string;
        };
        /**
         * @description What became of one of the messages that were to be tried anew.
         * @example {
         *       "messageId": "01995a10-5e11-7c02-9a44-3d8b7f605505",
         *       "refusal": "too_late"
         *     }
         */
        RedriveOutcome: {
            /** Format: uuid */
            messageId: string;
            /**
             * @description Absent: it is tried anew.
             * @enum {string}
             */
            refusal?: "not_stuck" | "reached_otherwise" | "may_have_arrived" | "not_wanted" | "too_late";
        };
        /**
         * @description What the person can read about the decision that counts now.
         * @example {
         *       "releaseId": "01995c32-1a40-7c2b-9e5d-6f2d0a305508",
         *       "nextStep": "arrange_visit",
         *       "releasedById": "01995000-0000-7000-8000-000000000043",
         *       "releasedAt": "2026-11-04T15:42:00Z",
         *       "expiresAt": "2026-11-11T15:42:00Z"
         *     }
         */
        ReleasedUpdate: {
            /**
             * Format: date-time
             * @description Its link works until then.
             */
            expiresAt: string;
            /** @enum {string} */
            nextStep: "arrange_visit" | "talk_first" | "not_now";
            /**
             * Format: date-time
             * @description The person has opened it.
             */
            readAt?: string;
            /** Format: date-time */
            releasedAt: string;
            /** Format: uuid */
            releasedById: string;
            /** Format: uuid */
            releaseId: string;
        };
        /**
         * @description What somebody wrote back.
         * @example {
         *       "replyId": "01995a10-7e11-7c02-9a44-3d8b7f605511",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "channel": "sms",
         *       "from": "+18285550111",
         *       "text": "Can I bring my sister?",
         *       "meaning": "other",
         *       "urgency": "routine",
         *       "receivedAt": "2026-11-02T14:21:00Z"
         *     }
         */
        Reply: {
            /** @enum {string} */
            channel: "email" | "sms";
            from: string;
            /** @enum {string} */
            meaning: "stop" | "stop_cancel" | "start" | "help" | "confirm" | "other";
            /**
             * Format: uuid
             * @description Absent when nobody on file has this address.
             */
            personId?: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            replyId: string;
            text: string;
            /** @enum {string} */
            urgency: "routine" | "review";
        };
        /**
         * @description What a clinician writes down when a flag is over.
         * @example {
         *       "note": "Seen today with their sister. No plan, no means; safety plan agreed."
         *     }
         */
        Resolution: {
            note: string;
        };
        /**
         * @description What visits are booked into.
         * @example {
         *       "zone": "America/New_York",
         *       "rooms": [
         *         {
         *           "roomId": "01995b00-0000-7000-8000-000000000071",
         *           "name": "Creek",
         *           "capabilities": [
         *             "therapy"
         *           ],
         *           "inUse": true,
         *           "version": 1
         *         }
         *       ],
         *       "staff": [
         *         {
         *           "staffId": "01995000-0000-7000-8000-000000000042",
         *           "weekly": [
         *             {
         *               "weekday": 1,
         *               "opens": "09:00",
         *               "closes": "15:00"
         *             }
         *           ],
         *           "absences": [
         *             {
         *               "from": "2026-11-26T00:00",
         *               "until": "2026-11-28T00:00"
         *             }
         *           ],
         *           "roles": [
         *             "therapist"
         *           ],
         *           "active": true,
         *           "version": 1
         *         }
         *       ]
         *     }
         */
        ResourceList: {
            rooms: components["schemas"]["Room"][];
            staff: components["schemas"]["StaffCalendar"][];
            zone: string;
        };
        /**
         * @example {
         *       "roomId": "01995b00-0000-7000-8000-000000000071",
         *       "name": "Creek",
         *       "capabilities": [
         *         "therapy"
         *       ],
         *       "inUse": true,
         *       "version": 1
         *     }
         */
        Room: {
            capabilities: ("therapy" | "dosing" | "infusion" | "observation")[];
            /** @description False: nothing new is booked into it. */
            inUse: boolean;
            name: string;
            /** Format: uuid */
            roomId: string;
            version: number;
        };
        /**
         * @example {
         *       "name": "Creek",
         *       "capabilities": [
         *         "therapy"
         *       ],
         *       "inUse": true
         *     }
         */
        RoomFacts: {
            capabilities: ("therapy" | "dosing" | "infusion" | "observation")[];
            /** @description False: nothing new is booked into it. */
            inUse: boolean;
            name: string;
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
            /**
             * @description Not for the front desk, as the next two: something urgent waits, call a clinician.
             * @enum {string}
             */
            level?: "acute" | "non_acute" | "review";
            /** @description Of whoever acknowledged it. For clinicians only. */
            note?: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            raisedAt: string;
            /** @description Why it is over. For clinicians only. */
            resolutionNote?: string;
            /** Format: date-time */
            resolvedAt?: string;
            /** Format: uuid */
            resolvedById?: string;
            /** @enum {string} */
            source?: "inquiry" | "screening";
            /** @enum {string} */
            state: "raised" | "acknowledged" | "resolved";
            /**
             * Format: uuid
             * @description What it was raised on: the inquiry or the screening.
             */
            subjectId?: string;
            version: number;
        };
        /**
         * @description Unacknowledged first, then acknowledged, then resolved; among them the worst first, then the oldest.
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
         * @description Without `sent` no code will ever reach the person, and none is asked for. A carrier that is away is a 503 instead.
         * @example {
         *       "sent": true,
         *       "channel": "sms"
         *     }
         */
        ScreeningCodeSent: {
            /** @enum {string} */
            channel?: "email" | "sms";
            sent: boolean;
        };
        /**
         * @description The decision as it was signed.
         * @example {
         *       "decisionId": "01995c31-7f20-7b19-8d4a-5e1c9f205507",
         *       "outcome": "eligible",
         *       "bookable": true,
         *       "routesAllowed": [
         *         "lozenge"
         *       ],
         *       "conditions": [
         *         "Blood pressure measured in the clinic before each visit."
         *       ],
         *       "reasonCodes": [
         *         "E08:controlled"
         *       ],
         *       "validUntil": "2027-02-02",
         *       "decidedById": "01995000-0000-7000-8000-000000000043",
         *       "decidedAt": "2026-11-04T15:30:00Z",
         *       "screeningVersion": 5,
         *       "signature": {
         *         "signedAt": "2026-11-04T15:30:00Z",
         *         "licenceNumber": "NC-2019-00417",
         *         "licenceState": "NC",
         *         "licenceType": "MD"
         *       }
         *     }
         */
        ScreeningDecision: {
            bookable: boolean;
            conditions: string[];
            /** Format: date-time */
            decidedAt: string;
            /** Format: uuid */
            decidedById: string;
            /** Format: uuid */
            decisionId: string;
            note?: string;
            /** @enum {string} */
            outcome: "eligible" | "not_eligible" | "deferred";
            reasonCodes: string[];
            routesAllowed: ("lozenge" | "injection" | "infusion" | "nasal_spray" | "esketamine")[];
            screeningVersion: number;
            signature: components["schemas"]["Signature"];
            /** Format: date */
            validUntil?: string;
        };
        /**
         * @description What everybody in the clinic may know of a decision.
         * @example {
         *       "bookable": true,
         *       "validUntil": "2027-02-02",
         *       "decidedAt": "2026-11-04T15:30:00Z"
         *     }
         */
        ScreeningDecisionSummary: {
            bookable: boolean;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date */
            validUntil?: string;
        };
        /**
         * @description What the holder of the link sees. Questions and answers only after the second factor; nothing that names a clinic.
         * @example {
         *       "state": "open",
         *       "birthDateKnown": true,
         *       "expiresAt": "2026-11-10T15:10:00Z",
         *       "questionnaire": {
         *         "questionnaireVersion": "kap-screening-1",
         *         "language": "en-US",
         *         "sections": [
         *           {
         *             "sectionId": "about-you",
         *             "title": "About you",
         *             "items": [
         *               {
         *                 "itemId": "age",
         *                 "text": "How old are you?",
         *                 "kind": "number",
         *                 "choices": [],
         *                 "min": 1,
         *                 "max": 120
         *               }
         *             ]
         *           }
         *         ]
         *       },
         *       "answers": [
         *         {
         *           "itemId": "age",
         *           "value": "41"
         *         }
         *       ],
         *       "answered": 1,
         *       "total": 1,
         *       "crisis": false
         *     }
         */
        ScreeningForm: {
            answered?: number;
            answers?: components["schemas"]["AnswerGiven"][];
            /** @description The birth date was given before: it is compared now. Otherwise it is asked for the first time. */
            birthDateKnown: boolean;
            /**
             * @description A code is needed too, and goes out on this channel.
             * @enum {string}
             */
            codeChannel?: "email" | "sms";
            /** @description Show the crisis block large. */
            crisis?: boolean;
            /** Format: date-time */
            expiresAt: string;
            /**
             * @description After the submission.
             * @enum {string}
             */
            message?: "clinician_will_review" | "clinician_must_talk_first";
            /**
             * @description What was released, once the second factor is given.
             * @enum {string}
             */
            nextStep?: "arrange_visit" | "talk_first" | "not_now";
            questionnaire?: components["schemas"]["Questionnaire"];
            /** @enum {string} */
            state: "locked" | "open" | "submitted" | "expired" | "decided";
            /** @description Questions shown, given the answers so far. */
            total?: number;
            /** @description The link leads to what a clinician has released, not to questions. */
            update?: boolean;
        };
        /**
         * @description One screening in a list.
         * @example {
         *       "screeningId": "01995b20-5d10-7a44-9c3e-2b8f6d105505",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "state": "recommended",
         *       "invitedAt": "2026-11-03T15:10:00Z",
         *       "expiresAt": "2026-11-10T15:10:00Z",
         *       "submittedAt": "2026-11-03T18:20:40.118Z",
         *       "reviewDueAt": "2026-11-05T23:00:00Z",
         *       "recommendation": "clinician_review",
         *       "openFlag": "non_acute",
         *       "version": 4,
         *       "abilities": [
         *         "take-up"
         *       ]
         *     }
         */
        ScreeningItem: {
            /** @description What the asking member of staff may do with it now. */
            abilities: string[];
            /**
             * Format: uuid
             * @description The screening that takes the place of this one.
             */
            correctedById?: string;
            /**
             * Format: uuid
             * @description The screening whose answers this one corrects.
             */
            correctsId?: string;
            decision?: components["schemas"]["ScreeningDecisionSummary"];
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            inquiryId?: string;
            /** Format: date-time */
            invitedAt: string;
            /**
             * Format: date-time
             * @description The link was taken back before it was used up.
             */
            linkRevokedAt?: string;
            /**
             * @description The worst flag of the person that is not resolved.
             * @enum {string}
             */
            openFlag?: "acute" | "non_acute" | "review";
            /** Format: uuid */
            personId: string;
            /**
             * @description For clinicians only.
             * @enum {string}
             */
            recommendation?: "ok" | "clinician_review" | "not_suitable";
            /** Format: date-time */
            reviewDueAt?: string;
            /** Format: uuid */
            screeningId: string;
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "invited" | "in_progress" | "submitted" | "recommended" | "under_review" | "decided" | "expired";
            /** Format: date-time */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description Somebody took the review up.
             */
            takenUpAt?: string;
            /** Format: uuid */
            takenUpById?: string;
            version: number;
        };
        /**
         * @description The questionnaire is open in this browser: the entry itself is a cookie that no script can read.
         * @example {
         *       "expiresAt": "2026-11-03T18:21:00Z"
         *     }
         */
        ScreeningOpened: {
            /**
             * Format: date-time
             * @description Moves on with every answer.
             */
            expiresAt: string;
        };
        /**
         * @description For review: those with an open flag first, then the oldest. Otherwise the latest invited first.
         * @example {
         *       "items": [
         *         {
         *           "screeningId": "01995b20-5d10-7a44-9c3e-2b8f6d105505",
         *           "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *           "state": "recommended",
         *           "invitedAt": "2026-11-03T15:10:00Z",
         *           "expiresAt": "2026-11-10T15:10:00Z",
         *           "submittedAt": "2026-11-03T18:20:40.118Z",
         *           "reviewDueAt": "2026-11-05T23:00:00Z",
         *           "recommendation": "clinician_review",
         *           "openFlag": "non_acute",
         *           "version": 4,
         *           "abilities": [
         *             "take-up"
         *           ]
         *         }
         *       ]
         *     }
         */
        ScreeningPage: {
            items: components["schemas"]["ScreeningItem"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /**
         * @description All that the person learns: no reasons, no scores.
         * @example {
         *       "submittedAt": "2026-11-03T18:20:40.118Z",
         *       "message": "clinician_will_review"
         *     }
         */
        ScreeningReceipt: {
            /** @enum {string} */
            message: "clinician_will_review" | "clinician_must_talk_first";
            /** Format: date-time */
            submittedAt: string;
        };
        /**
         * @description Everything a clinician needs to judge a screening. Before it is submitted, nothing but its progress.
         * @example {
         *       "screeningId": "01995b20-5d10-7a44-9c3e-2b8f6d105505",
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502",
         *       "state": "under_review",
         *       "invitedAt": "2026-11-03T15:10:00Z",
         *       "expiresAt": "2026-11-10T15:10:00Z",
         *       "submittedAt": "2026-11-03T18:20:40.118Z",
         *       "reviewDueAt": "2026-11-05T23:00:00Z",
         *       "recommendation": "clinician_review",
         *       "version": 5,
         *       "abilities": [
         *         "decide",
         *         "correct"
         *       ],
         *       "questionnaireVersion": "kap-screening-1",
         *       "answers": [
         *         {
         *           "itemId": "blood-pressure",
         *           "text": "Has anybody told you that your blood pressure is high?",
         *           "answerText": "Yes, and medicine keeps it in range",
         *           "value": "controlled",
         *           "skipped": false
         *         }
         *       ],
         *       "scores": [
         *         {
         *           "instrument": "phq-9",
         *           "code": "44261-6",
         *           "total": 11,
         *           "max": 27,
         *           "band": "moderate",
         *           "positive": true,
         *           "prorated": false,
         *           "missing": 0
         *         }
         *       ],
         *       "ruleSetVersion": "kap-eligibility-1",
         *       "recommendedAt": "2026-11-03T18:20:40.118Z",
         *       "reasons": [
         *         {
         *           "code": "E08:controlled",
         *           "outcome": "clinician_review",
         *           "text": "High blood pressure, controlled with medicine; the reported reading is in range."
         *         }
         *       ]
         *     }
         */
        ScreeningReview: {
            /** @description What the asking member of staff may do with it now. */
            abilities: string[];
            /** @description In the order of the questions; hidden ones left out. */
            answers: components["schemas"]["AnswerShown"][];
            /**
             * Format: uuid
             * @description The screening that takes the place of this one.
             */
            correctedById?: string;
            /**
             * Format: uuid
             * @description The screening whose answers this one corrects.
             */
            correctsId?: string;
            decision?: components["schemas"]["ScreeningDecisionSummary"];
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            inquiryId?: string;
            /** Format: date-time */
            invitedAt: string;
            /**
             * Format: date-time
             * @description The link was taken back before it was used up.
             */
            linkRevokedAt?: string;
            /** @description What may be released of the decision that counts. */
            nextSteps?: ("arrange_visit" | "talk_first" | "not_now")[];
            /**
             * @description The worst flag of the person that is not resolved.
             * @enum {string}
             */
            openFlag?: "acute" | "non_acute" | "review";
            /** Format: uuid */
            personId: string;
            questionnaireVersion: string;
            /** @description The worst first. */
            reasons: components["schemas"]["RecommendationReason"][];
            /**
             * @description For clinicians only.
             * @enum {string}
             */
            recommendation?: "ok" | "clinician_review" | "not_suitable";
            /** Format: date-time */
            recommendedAt?: string;
            released?: components["schemas"]["ReleasedUpdate"];
            /** Format: date-time */
            reviewDueAt?: string;
            ruleSetVersion?: string;
            scores: components["schemas"]["InstrumentScore"][];
            /** Format: uuid */
            screeningId: string;
            signedDecision?: components["schemas"]["ScreeningDecision"];
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "invited" | "in_progress" | "submitted" | "recommended" | "under_review" | "decided" | "expired";
            /** Format: date-time */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description Somebody took the review up.
             */
            takenUpAt?: string;
            /** Format: uuid */
            takenUpById?: string;
            version: number;
        };
        /**
         * @example {
         *       "personId": "01995a10-3c3e-7a52-8f11-2b7d9c405502"
         *     }
         */
        ScreeningToInvite: {
            /**
             * Format: uuid
             * @description The inquiry that led here.
             */
            inquiryId?: string;
            /** Format: uuid */
            personId: string;
        };
        /**
         * @description What shows that the link is in the right hands.
         * @example {
         *       "birthDate": "1985-04-12",
         *       "code": "402913"
         *     }
         */
        SecondFactor: {
            /** Format: date */
            birthDate: string;
            code?: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "serviceCode": "MED_EVAL",
         *           "offered": true,
         *           "durationMinutes": 60,
         *           "bufferBeforeMinutes": 0,
         *           "bufferAfterMinutes": 10,
         *           "modes": [
         *             "video",
         *             "in_person"
         *           ],
         *           "roles": [
         *             "prescriber"
         *           ],
         *           "rooms": [
         *             "therapy"
         *           ],
         *           "version": 1
         *         }
         *       ]
         *     }
         */
        ServiceList: {
            items: components["schemas"]["ClinicService"][];
        };
        /**
         * @description What a clinic decides about one kind of visit.
         * @example {
         *       "offered": true,
         *       "durationMinutes": 60,
         *       "bufferBeforeMinutes": 0,
         *       "bufferAfterMinutes": 10,
         *       "modes": [
         *         "video",
         *         "in_person"
         *       ],
         *       "roles": [
         *         "prescriber"
         *       ],
         *       "rooms": [
         *         "therapy"
         *       ]
         *     }
         */
        ServiceTerms: {
            /** @description Blocks staff and room after the visit, not the person. */
            bufferAfterMinutes: number;
            /** @description Blocks staff and room before the visit, not the person. */
            bufferBeforeMinutes: number;
            durationMinutes: number;
            modes: ("phone" | "video" | "in_person")[];
            /** @description False: it can not be booked. */
            offered: boolean;
            /** @description Who can hold it: one member of staff with one of these. */
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            /** @description In person it takes a room fit for one of these; empty: no room is kept. */
            rooms: ("therapy" | "dosing" | "infusion" | "observation")[];
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
            abilities: ("clinic.read" | "clinic.edit" | "staff.read" | "staff.manage" | "inquiry.read" | "inquiry.work" | "person.read" | "person.work" | "timeline.read" | "screening.invite" | "screening.read" | "screening.review" | "screening.decide" | "consent.read" | "consent.edit" | "schedule.read" | "schedule.work" | "schedule.edit" | "safety-flag.read" | "safety-flag.acknowledge" | "safety-flag.resolve" | "message.read" | "message.redrive" | "staff-notice.read" | "flow.read" | "flow.edit" | "template.read" | "template.edit" | "staff-notice.work" | "parked-message.read" | "parked-message.resolve")[];
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
         * @description Holds when any of these items was answered with any of these values.
         * @example {
         *       "items": [
         *         "blood-pressure-known"
         *       ],
         *       "values": [
         *         "yes"
         *       ]
         *     }
         */
        ShownWhen: {
            items: string[];
            values: string[];
        };
        /**
         * @description That the person who acts has just given password and authenticator code again, and under which licence they sign. The gateway alone writes it, from the staff record.
         * @example {
         *       "signedAt": "2026-11-04T15:12:40Z",
         *       "licenceType": "MD",
         *       "licenceState": "NC",
         *       "licenceNumber": "NC-2019-00417"
         *     }
         */
        Signature: {
            licenceNumber: string;
            /** @enum {string} */
            licenceState: "AL" | "AK" | "AZ" | "AR" | "CA" | "CO" | "CT" | "DE" | "DC" | "FL" | "GA" | "HI" | "ID" | "IL" | "IN" | "IA" | "KS" | "KY" | "LA" | "ME" | "MD" | "MA" | "MI" | "MN" | "MS" | "MO" | "MT" | "NE" | "NV" | "NH" | "NJ" | "NM" | "NY" | "NC" | "ND" | "OH" | "OK" | "OR" | "PA" | "RI" | "SC" | "SD" | "TN" | "TX" | "UT" | "VT" | "VA" | "WA" | "WV" | "WI" | "WY" | "AS" | "GU" | "MP" | "PR" | "VI";
            /** @enum {string} */
            licenceType: "MD" | "DO" | "NP" | "PMHNP" | "PA";
            /** Format: date-time */
            signedAt: string;
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
         * @description A time at which a visit could start.
         * @example {
         *       "startsAt": "2026-11-03T14:00:00.000Z",
         *       "localStart": "2026-11-03T09:00",
         *       "staffIds": [
         *         "01995000-0000-7000-8000-000000000042"
         *       ]
         *     }
         */
        Slot: {
            /** @description On the wall clock of the clinic's zone. */
            localStart: string;
            /** @description Who could hold it; staff are told, patients not. */
            staffIds?: string[];
            /** Format: date-time */
            startsAt: string;
        };
        /**
         * @example {
         *       "startsAt": "2026-11-03T14:00:00.000Z",
         *       "mode": "phone"
         *     }
         */
        SlotChoice: {
            /** @enum {string} */
            mode: "phone" | "video" | "in_person";
            /** Format: date-time */
            startsAt: string;
        };
        /**
         * @description Starts of one day that the same staff could hold. An instant is `date` + T + time + `utcOffset`: a day on which the clocks change has a group for each offset.
         * @example {
         *       "date": "2026-11-03",
         *       "utcOffset": "-05:00",
         *       "times": [
         *         "09:00",
         *         "09:15",
         *         "09:30"
         *       ],
         *       "staffIds": [
         *         "01995000-0000-7000-8000-000000000042"
         *       ]
         *     }
         */
        SlotGroup: {
            /** Format: date */
            date: string;
            /** @description Who could hold it; staff are told, patients not. */
            staffIds?: string[];
            /** @description On the wall clock of the clinic's zone, ascending. */
            times: string[];
            utcOffset: string;
        };
        /**
         * @description Free times, day by day.
         * @example {
         *       "zone": "America/New_York",
         *       "groups": [
         *         {
         *           "date": "2026-11-03",
         *           "utcOffset": "-05:00",
         *           "times": [
         *             "09:00",
         *             "09:15"
         *           ],
         *           "staffIds": [
         *             "01995000-0000-7000-8000-000000000042"
         *           ]
         *         }
         *       ]
         *     }
         */
        SlotPage: {
            groups: components["schemas"]["SlotGroup"][];
            zone: string;
        };
        /**
         * @description When a member of staff works in this clinic.
         * @example {
         *       "staffId": "01995000-0000-7000-8000-000000000042",
         *       "weekly": [
         *         {
         *           "weekday": 1,
         *           "opens": "09:00",
         *           "closes": "15:00"
         *         }
         *       ],
         *       "absences": [
         *         {
         *           "from": "2026-11-26T00:00",
         *           "until": "2026-11-28T00:00"
         *         }
         *       ],
         *       "roles": [
         *         "therapist"
         *       ],
         *       "active": true,
         *       "version": 1
         *     }
         */
        StaffCalendar: {
            absences: components["schemas"]["Absence"][];
            /** @description False: no longer works here. */
            active: boolean;
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            /** Format: uuid */
            staffId: string;
            version: number;
            /** @description Absent: whenever the clinic is open. Only hours inside the clinic's count. */
            weekly?: components["schemas"]["WorkingHours"][];
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
         *       "licences": [],
         *       "version": 1
         *     }
         */
        StaffMember: {
            /** Format: email */
            email: string;
            /** @description False until the enrolment link was used. */
            enrolled: boolean;
            licences?: components["schemas"]["Licence"][];
            /** @description Of prescribers: whether a licence is on file under which they may sign today, in a state of the clinic. */
            licensed?: boolean;
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
            /** @description What can be done with it now. */
            abilities?: ("acknowledge" | "snooze" | "resolve")[];
            /** Format: date-time */
            acknowledgedAt?: string;
            /**
             * Format: uuid
             * @description Who has seen it and looks after it.
             */
            acknowledgedById?: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description By when it should be done.
             */
            dueAt?: string;
            /** Format: uuid */
            noticeId: string;
            /** Format: uuid */
            personId?: string;
            /** @enum {string} */
            priority: "routine" | "ready" | "urgent";
            /**
             * Format: date-time
             * @description When what it asks for was done.
             */
            resolvedAt?: string;
            /**
             * Format: uuid
             * @description Who said so; absent where it ended by itself.
             */
            resolvedById?: string;
            /** @description The flow that wanted it. */
            rule: string;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            subjectKind: "inquiry" | "reply" | "safety_flag" | "message" | "screening" | "appointment" | "booking_offer" | "clinic";
            /**
             * Format: date-time
             * @description It comes back then.
             */
            wakesAt?: string;
        };
        /**
         * @description Open before resolved, urgent first, then those ready to schedule, then the oldest. Those that are done alone: the latest first.
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
         *           "licences": [],
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
         * @description Which of the messages that reached nobody are meant.
         * @example {
         *       "cause": "undeliverable",
         *       "channel": "email"
         *     }
         */
        StuckChoice: {
            /** @enum {string} */
            cause: "undeliverable" | "undelivered" | "unknown_outcome" | "banned_word" | "too_long" | "no_consent" | "opted_out" | "no_contact_point" | "no_carrier";
            /** @enum {string} */
            channel?: "email" | "sms" | "app";
            /** @description `nextCursor` of the answer before. */
            cursor?: string;
            /**
             * Format: date-time
             * @description Planned before then.
             */
            plannedBeforeAt?: string;
            /**
             * Format: date-time
             * @description Planned then or later.
             */
            plannedFromAt?: string;
            /** @description The flow that wanted them. */
            rule?: string;
        };
        /**
         * @description The words that are sent, with the shipped ones beside them.
         * @example {
         *       "template": "access-code",
         *       "channel": "email",
         *       "language": "en",
         *       "own": false,
         *       "usable": true,
         *       "version": 1,
         *       "shippedVersion": 1,
         *       "words": {
         *         "subject": "Your code",
         *         "blocks": [
         *           {
         *             "kind": "paragraph",
         *             "text": "Your code is {code}."
         *           }
         *         ]
         *       },
         *       "shipped": {
         *         "subject": "Your code",
         *         "blocks": [
         *           {
         *             "kind": "paragraph",
         *             "text": "Your code is {code}."
         *           }
         *         ]
         *       },
         *       "closing": [
         *         "{senderName}",
         *         "{postalAddress}"
         *       ],
         *       "places": [
         *         {
         *           "name": "code",
         *           "needed": true,
         *           "sample": "482913"
         *         }
         *       ]
         *     }
         */
        Template: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @description What follows the blocks of every mail. No clinic words it. */
            closing: string[];
            language: string;
            /** @description The clinic's own; else the shipped words are inherited. */
            own: boolean;
            places: components["schemas"]["TemplatePlace"][];
            /**
             * Format: date-time
             * @description When the clinic last chose.
             */
            replacedAt?: string;
            /** Format: uuid */
            replacedById?: string;
            shipped: components["schemas"]["TemplateWords"];
            shippedVersion: number;
            template: string;
            /** @description False: a newer release refuses the own words, and the shipped ones are sent. */
            usable: boolean;
            /** @description What If-Match is compared with. Own ones are counted from 1001. */
            version: number;
            words: components["schemas"]["TemplateWords"];
        };
        /**
         * @description A part of a mail. `{name}` stands for a value.
         * @example {
         *       "kind": "paragraph",
         *       "text": "Hello {givenName},",
         *       "without": "Hello,"
         *     }
         */
        TemplateBlock: {
            /** @enum {string} */
            kind: "paragraph" | "lines" | "link";
            /** @description Of lines their title, of a link the words that lead there. */
            text: string;
            /** @description Of a paragraph: what is read when one of its values is missing. */
            without?: string;
        };
        /**
         * @description What stands in the way of a clinic's words; nothing: they may be put.
         * @example {
         *       "faults": [
         *         {
         *           "pointer": "/texts/0",
         *           "code": "required",
         *           "message": "must say STOP"
         *         }
         *       ]
         *     }
         */
        TemplateCheck: {
            faults: components["schemas"]["FieldFault"][];
        };
        /**
         * @description The words of one message by one channel in one language: the shipped ones, or the clinic's own in their place.
         * @example {
         *       "template": "appointment-reminder",
         *       "channel": "sms",
         *       "language": "es",
         *       "own": true,
         *       "usable": true,
         *       "version": 1001,
         *       "shippedVersion": 1,
         *       "replacedAt": "2026-11-02T14:20:00Z",
         *       "replacedById": "01995000-0000-7000-8000-000000000042"
         *     }
         */
        TemplateItem: {
            /** @enum {string} */
            channel: "email" | "sms";
            language: string;
            /** @description The clinic's own; else the shipped words are inherited. */
            own: boolean;
            /**
             * Format: date-time
             * @description When the clinic last chose.
             */
            replacedAt?: string;
            /** Format: uuid */
            replacedById?: string;
            shippedVersion: number;
            template: string;
            /** @description False: a newer release refuses the own words, and the shipped ones are sent. */
            usable: boolean;
            /** @description What If-Match is compared with. Own ones are counted from 1001. */
            version: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "template": "appointment-reminder",
         *           "channel": "sms",
         *           "language": "en",
         *           "own": false,
         *           "usable": true,
         *           "version": 1,
         *           "shippedVersion": 1
         *         }
         *       ]
         *     }
         */
        TemplateList: {
            items: components["schemas"]["TemplateItem"][];
        };
        /**
         * @description A value that the words may name as `{name}`.
         * @example {
         *       "name": "when",
         *       "needed": true,
         *       "sample": "Tuesday, November 3, 2026, 9:00 AM (Eastern Time)"
         *     }
         */
        TemplatePlace: {
            name: string;
            /** @description It may not be left out. */
            needed: boolean;
            /** @description What it may come to; invented. */
            sample: string;
        };
        /**
         * @description The message as a person would read it, with invented values, and what stands in its way.
         * @example {
         *       "faults": [],
         *       "subject": "Your code",
         *       "text": "Your code is 482913.",
         *       "html": "<!doctype html><p>Your code is 482913.</p>"
         *     }
         */
        TemplatePreview: {
            faults: components["schemas"]["FieldFault"][];
            /** @description Of a mail. */
            html?: string;
            subject?: string;
            /** @description Of a mail. */
            text?: string;
            /** @description Of a text message, each of its lengths. */
            texts?: components["schemas"]["TextPreview"][];
        };
        /**
         * @description What a clinic may word: of a mail its subject and blocks, of a text message its lengths.
         * @example {
         *       "subject": "Your code",
         *       "blocks": [
         *         {
         *           "kind": "paragraph",
         *           "text": "Your code is {code}. Enter it on the page that asked for it."
         *         }
         *       ]
         *     }
         */
        TemplateWords: {
            blocks?: components["schemas"]["TemplateBlock"][];
            subject?: string;
            /** @description The longest first: the first that fits into one part is sent. */
            texts?: string[];
        };
        /**
         * @description One length of a text message, filled in.
         * @example {
         *       "text": "JT Office: appointment Tue, Nov 3, 9:00 AM ET. Call 828-555-0142. STOP to opt out",
         *       "encoding": "GSM-7",
         *       "length": 81,
         *       "longest": 121,
         *       "segments": 1
         *     }
         */
        TextPreview: {
            /** @enum {string} */
            encoding: "GSM-7" | "UCS-2";
            /** @description In signs of the encoding. */
            length: number;
            /** @description With the longest values. */
            longest: number;
            /** @description Only one is sent. */
            segments: number;
            text: string;
        };
        /**
         * @description One fact about a person, by whichever service said it.
         * @example {
         *       "eventId": "01995a10-5e11-7c02-9a44-3d8b7f605507",
         *       "at": "2026-11-02T14:25:00Z",
         *       "type": "appointment.booked.v1",
         *       "owner": "scheduling",
         *       "subjectKind": "appointment",
         *       "subjectId": "01995a10-5e10-7b1e-9d2f-6a4c8e105508",
         *       "correlationId": "01995a10-5e0f-7b1e-9d2f-6a4c8e105509",
         *       "facts": [
         *         {
         *           "name": "serviceCode",
         *           "value": "CONSULT"
         *         }
         *       ]
         *     }
         */
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description The event that led to it; absent where a request did.
             */
            causedById?: string;
            /**
             * Format: uuid
             * @description The request that started it all: the same for a whole chain.
             */
            correlationId: string;
            /** Format: uuid */
            eventId: string;
            facts: components["schemas"]["TimelineFact"][];
            /** @description The service that said it. */
            owner: string;
            /** Format: uuid */
            subjectId: string;
            /** @description What it is about: inquiry, screening, appointment … */
            subjectKind: string;
            /** @description The name of the event. */
            type: string;
        };
        /**
         * @example {
         *       "name": "serviceCode",
         *       "value": "CONSULT"
         *     }
         */
        TimelineFact: {
            name: string;
            /** @description A code, an instant or `true` and `false`. */
            value: string;
        };
        /**
         * @description The latest first.
         * @example {
         *       "items": [
         *         {
         *           "eventId": "01995a10-5e11-7c02-9a44-3d8b7f605507",
         *           "at": "2026-11-02T14:25:00Z",
         *           "type": "appointment.booked.v1",
         *           "owner": "scheduling",
         *           "subjectKind": "appointment",
         *           "subjectId": "01995a10-5e10-7b1e-9d2f-6a4c8e105508",
         *           "correlationId": "01995a10-5e0f-7b1e-9d2f-6a4c8e105509",
         *           "facts": [
         *             {
         *               "name": "serviceCode",
         *               "value": "CONSULT"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        TimelinePage: {
            items: components["schemas"]["TimelineEntry"][];
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
        /**
         * @description What the person is to read: one of a few plain texts, and no word more.
         * @example {
         *       "nextStep": "arrange_visit"
         *     }
         */
        UpdateToRelease: {
            /** @enum {string} */
            nextStep: "arrange_visit" | "talk_first" | "not_now";
        };
        /**
         * @description The document and the language in which the person has read it.
         * @example {
         *       "documentId": "01995d40-1a40-7c2b-9e5d-6f2d0a305520",
         *       "language": "en"
         *     }
         */
        WordsSigned: {
            /** Format: uuid */
            documentId: string;
            language: string;
        };
        /**
         * @description One stretch of a member of staff's week, in the clinic's zone.
         * @example {
         *       "weekday": 1,
         *       "opens": "09:00",
         *       "closes": "15:00"
         *     }
         */
        WorkingHours: {
            /** @description Later than `opens`, on the same day. */
            closes: string;
            opens: string;
            /** @description 1 is Monday, 7 is Sunday (ISO 8601). */
            weekday: number;
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
        /** @description It was there and is over, such as a link that has expired */
        Problem410: {
            headers: {
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
    listAppointments: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                days: number;
                /** @description In the clinic's zone. */
                from: string;
                /** @description 25 unless told. */
                limit?: number;
                personId?: string;
                roomId?: string;
                staffId?: string;
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
                    "application/json": components["schemas"]["AppointmentPage"];
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
    bookSlot: {
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
                "application/json": components["schemas"]["BookSlot"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description Does not fit the present state, or the same request is still running; `slot.taken` carries more */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["ProblemDocument"] & components["schemas"]["AlternativeSlots"]) | components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showAppointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                appointmentId: string;
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
                    "application/json": components["schemas"]["AppointmentView"];
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
    bookAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                appointmentId: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    cancelAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
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
                    "application/json": components["schemas"]["AppointmentView"];
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
    confirmAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                appointmentId: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    rescheduleAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                appointmentId: string;
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTime"];
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
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description Does not fit the present state, or the same request is still running; `slot.taken` carries more */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["ProblemDocument"] & components["schemas"]["AlternativeSlots"]) | components["schemas"]["ProblemDocument"];
                };
            };
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
    markNoShow: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                appointmentId: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    withdrawNoShow: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                appointmentId: string;
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
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    offerBooking: {
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
                "application/json": components["schemas"]["OfferBooking"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingOffer"];
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
    listConsentDocuments: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["ConsentDocumentList"];
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
    publishConsentDocument: {
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
                "application/json": components["schemas"]["ConsentDocumentToPublish"];
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
                    "application/json": components["schemas"]["ConsentDocument"];
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
    withdrawConsentDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                documentId: string;
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
                    "application/json": components["schemas"]["ConsentDocument"];
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
    showPersonConsents: {
        parameters: {
            query: {
                personId: string;
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
                    "application/json": components["schemas"]["PersonConsents"];
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
    listFlows: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["FlowList"];
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
    showFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                clinicId: string;
                rule: string;
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
                    "application/json": components["schemas"]["Flow"];
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
    replaceFlow: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowTerms"];
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
                    "application/json": components["schemas"]["Flow"];
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
    restoreFlow: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                rule: string;
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
                    "application/json": components["schemas"]["Flow"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    checkFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowTerms"];
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
                    "application/json": components["schemas"]["FlowCheck"];
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
    compareFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                rule: string;
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
                    "application/json": components["schemas"]["FlowDifference"];
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
    holdSlot: {
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
                "application/json": components["schemas"]["HoldSlot"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description Does not fit the present state, or the same request is still running; `slot.taken` carries more */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["ProblemDocument"] & components["schemas"]["AlternativeSlots"]) | components["schemas"]["ProblemDocument"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
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
    followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events until the session ends, the roles no longer suffice or the server stops. Each `change` has one object of this schema as its data. `reload`, at the beginning and later, asks to load everything anew; `end` says that another try makes no sense before somebody signs in. Lines that begin with a colon are signs of life. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveChange"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showMessageMetrics: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["MessageMetrics"];
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
    listMessages: {
        parameters: {
            query?: {
                audience?: "person" | "staff";
                /** @description Of what is stuck, what is so for this cause. */
                cause?: "undeliverable" | "undelivered" | "unknown_outcome" | "banned_word" | "too_long" | "no_consent" | "opted_out" | "no_contact_point" | "no_carrier";
                channel?: "email" | "sms" | "app";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
                limit?: number;
                personId?: string;
                /** @description Planned before then. */
                plannedBeforeAt?: string;
                /** @description Planned then or later. */
                plannedFromAt?: string;
                /** @description The flow that wanted it. */
                rule?: string;
                state?: "pending" | "sending" | "sent" | "failed" | "suppressed";
                /** @description True: only what reached the person in no way, and somebody can do something about. */
                stuck?: boolean;
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
    showMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                messageId: string;
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
                    "application/json": components["schemas"]["MessageDetail"];
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
    redriveMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                messageId: string;
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
                    "application/json": components["schemas"]["MessageItem"];
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
    redriveMessages: {
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
                "application/json": components["schemas"]["StuckChoice"];
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
                    "application/json": components["schemas"]["RedrivenMessages"];
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
    showMorningMail: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["MorningMail"];
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
    chooseMorningMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MorningMail"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MorningMail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
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
    listPeople: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
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
                    "application/json": components["schemas"]["PersonPage"];
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
    showPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                clinicId: string;
                personId: string;
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
                    "application/json": components["schemas"]["PersonFile"];
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
    editPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdit"];
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
                    "application/json": components["schemas"]["PersonFile"];
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
    revokeConsent: {
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
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRevocation"];
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
                    "application/json": components["schemas"]["PersonFile"];
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
    addContactPoint: {
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
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPointSaid"];
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
                    "application/json": components["schemas"]["PersonFile"];
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
    listPlannedMessages: {
        parameters: {
            query?: {
                /** @description 30 days from now unless told. */
                untilAt?: string;
            };
            header?: never;
            path: {
                clinicId: string;
                personId: string;
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
                    "application/json": components["schemas"]["PlannedMessages"];
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
    listTimeline: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                clinicId: string;
                personId: string;
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
                    "application/json": components["schemas"]["TimelinePage"];
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
    namePeople: {
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
                "application/json": components["schemas"]["PeopleToName"];
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
                    "application/json": components["schemas"]["PeopleNames"];
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
    findPeople: {
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
                "application/json": components["schemas"]["PersonSearch"];
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
                    "application/json": components["schemas"]["PersonPage"];
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
    showQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                questionnaireVersion: string;
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
                    "application/json": components["schemas"]["FhirQuestionnaire"];
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
    showReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                replyId: string;
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
                    "application/json": components["schemas"]["Reply"];
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
    listResources: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["ResourceList"];
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
    addRoom: {
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
                "application/json": components["schemas"]["RoomFacts"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
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
    editRoom: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomFacts"];
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
                    "application/json": components["schemas"]["Room"];
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
            428: components["responses"]["Problem428"];
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
                personId?: string;
                state?: "raised" | "acknowledged" | "resolved";
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
    resolveSafetyFlag: {
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
                "application/json": components["schemas"]["Resolution"];
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
    listScreenings: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 25 unless told. */
                limit?: number;
                personId?: string;
                /** @description Submitted and not yet decided: those with an open flag first. */
                queue?: "review";
                state?: "invited" | "in_progress" | "submitted" | "recommended" | "under_review" | "decided" | "expired";
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
                    "application/json": components["schemas"]["ScreeningPage"];
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
    inviteToScreening: {
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
                "application/json": components["schemas"]["ScreeningToInvite"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningItem"];
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
    showScreeningReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                clinicId: string;
                screeningId: string;
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
                    "application/json": components["schemas"]["ScreeningReview"];
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
    forgetBirthDate: {
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
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    correctScreening: {
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
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    decideScreening: {
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
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionToSign"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningReview"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    revokeScreeningLink: {
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
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showQuestionnaireResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinicId: string;
                screeningId: string;
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
                    "application/json": components["schemas"]["FhirQuestionnaireResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    releaseUpdate: {
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
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateToRelease"];
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
                    "application/json": components["schemas"]["ScreeningReview"];
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
    takeUpScreening: {
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
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningReview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listServices: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["ServiceList"];
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
    editService: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                clinicId: string;
                serviceCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceTerms"];
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
                    "application/json": components["schemas"]["ClinicService"];
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
    findSlots: {
        parameters: {
            query: {
                days: number;
                /** @description In the clinic's zone. */
                from: string;
                /** @description The service's first unless told. */
                mode?: "phone" | "video" | "in_person";
                /** @description Only times at which this person is free and may be booked. */
                personId?: string;
                serviceCode: "CONSULT" | "PSY_INTAKE" | "MED_EVAL" | "PREP" | "DOSE_LOZ" | "DOSE_IM" | "DOSE_IV" | "DOSE_SPR" | "INTEG" | "MED_FU" | "REVIEW";
                /** @description Only with this member of staff. */
                staffId?: string;
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
                    "application/json": components["schemas"]["SlotPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
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
                /** @description True lists those that were put off, false those that were not. */
                snoozed?: boolean;
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
    acknowledgeNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                noticeId: string;
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
                    "application/json": components["schemas"]["StaffNotice"];
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
    resolveNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                noticeId: string;
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
                    "application/json": components["schemas"]["StaffNotice"];
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
    snoozeNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clinicId: string;
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeSnooze"];
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
                    "application/json": components["schemas"]["StaffNotice"];
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
    showStaffMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                clinicId: string;
                staffId: string;
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
                    "application/json": components["schemas"]["StaffMember"];
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
    setStaffCalendar: {
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
                "application/json": components["schemas"]["CalendarFacts"];
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
                    "application/json": components["schemas"]["StaffCalendar"];
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
    editLicences: {
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
                "application/json": components["schemas"]["EditLicences"];
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
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["TemplateList"];
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
    showTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
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
                    "application/json": components["schemas"]["Template"];
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
    replaceTemplate: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateWords"];
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
                    "application/json": components["schemas"]["Template"];
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
    restoreTemplate: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
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
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    checkTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateWords"];
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
                    "application/json": components["schemas"]["TemplateCheck"];
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
    previewTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                channel: "email" | "sms";
                clinicId: string;
                language: string;
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateWords"];
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
                    "application/json": components["schemas"]["TemplatePreview"];
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
    showDemoClock: {
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
                    "application/json": components["schemas"]["DemoClock"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    moveDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDemoClock"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoClock"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
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
    showBooking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the caller has: 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
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
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    bookHeldSlot: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeldSlot"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    cancelMyAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description Does not fit the present state, or the same request is still running; `appointment.policy_window` carries more */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["ProblemDocument"] & components["schemas"]["PolicyWindow"]) | components["schemas"]["ProblemDocument"];
                };
            };
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    confirmMyAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    holdBookingSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotChoice"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description Does not fit the present state, or the same request is still running; `slot.taken` carries more */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["ProblemDocument"] & components["schemas"]["AlternativeSlots"]) | components["schemas"]["ProblemDocument"];
                };
            };
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    moveMyAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version that the caller saw. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyNewTime"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /** @description Does not fit the present state, or the same request is still running; `slot.taken`, `appointment.policy_window` carries more */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["ProblemDocument"] & components["schemas"]["AlternativeSlots"]) | (components["schemas"]["ProblemDocument"] & components["schemas"]["PolicyWindow"]) | components["schemas"]["ProblemDocument"];
                };
            };
            410: components["responses"]["Problem410"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    findBookingSlots: {
        parameters: {
            query: {
                days: number;
                /** @description In the clinic's zone. */
                from: string;
                /** @description The appointment's, or the service's first, unless told. */
                mode?: "phone" | "video" | "in_person";
            };
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["SlotPage"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showLinkedClinic: {
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
            410: components["responses"]["Problem410"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showConsentForm: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentForm"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    signConsents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentSignature"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentForm"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    showScreeningForm: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningForm"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    answerScreening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerGiven"];
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
                    "application/json": components["schemas"]["AnswerReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    sendScreeningCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningCodeSent"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    openScreening: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    submitScreening: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, best a UUID. The same key with the same request answers as the first time; with another request 422; while the first still runs 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            422: components["responses"]["Problem422"];
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
    hearMail: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    leaveMails: {
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
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    hearTelnyxReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    hearTelnyxText: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    hearTwilioReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
    hearTwilioText: {
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
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
        };
    };
}
