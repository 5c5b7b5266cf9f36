// Generated from docs/openapi.yaml by libs/api-client/generate.mjs. Do not edit.
export interface paths {
    "/v1/clinics/{clinicId}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    assigneeId?: string;
                    cursor?: string;
                    intent?: "question" | "ready_to_schedule";
                    limit?: number;
                    state?: "new" | "contacted" | "consult_booked" | "converted" | "closed";
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InquiryPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    clinicId: string;
                    inquiryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InquiryDetail"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key"?: string;
                    "If-Match": string;
                };
                path: {
                    clinicId: string;
                    inquiryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignInquiry"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InquiryDetail"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key"?: string;
                    "If-Match": string;
                };
                path: {
                    clinicId: string;
                    inquiryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseInquiry"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InquiryDetail"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key"?: string;
                    "If-Match": string;
                };
                path: {
                    clinicId: string;
                    inquiryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LogContact"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InquiryDetail"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    personId?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessagePage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    cursor?: string;
                    limit?: number;
                    service: "inquiries" | "screening" | "scheduling" | "notifications";
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParkedPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParkedDetail"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
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
                    "application/json": components["schemas"]["DropParked"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParkedItem"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParkedItem"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SafetyFlagPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header: {
                    "Idempotency-Key"?: string;
                    "If-Match": string;
                };
                path: {
                    clinicId: string;
                    flagId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcknowledgeSafetyFlag"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SafetyFlagItem"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        get: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EnrolmentOffer"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
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
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/clinics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PublicClinic"][];
                        };
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        get: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicClinic"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubmitInquiry"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InquiryReceipt"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"] | components["schemas"]["TotpRequired"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        post: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/totp/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TotpSecret"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        AcknowledgeSafetyFlag: {
            note?: string;
        };
        AssignInquiry: {
            assigneeId: string;
        };
        CloseInquiry: {
            note?: string;
            /** @enum {string} */
            reason: "no_response" | "not_a_fit" | "out_of_state" | "price" | "declined" | "duplicate" | "spam" | "under_18";
        };
        Closure: {
            from: string;
            reason?: string;
            to: string;
        };
        ConsentGiven: {
            /** @enum {string} */
            kind: "sms" | "email" | "calls" | "newsletter";
            textVersion: string;
        };
        ContactLogEntry: {
            byId: string;
            /** @enum {string} */
            channel: "phone" | "email" | "sms" | "in_person";
            contactedAt: string;
            note?: string;
            reached: boolean;
        };
        DropParked: {
            reason: string;
        };
        Enrol: {
            password: string;
        };
        EnrolmentOffer: {
            email: string;
            expiresAt: string;
            name: string;
        };
        InquiryDetail: {
            abilities: string[];
            assigneeId?: string;
            closedAt?: string;
            /** @enum {string} */
            closeReason?: "no_response" | "not_a_fit" | "out_of_state" | "price" | "declined" | "duplicate" | "spam" | "under_18";
            consents: components["schemas"]["ConsentGiven"][];
            contactedAt?: string;
            contacts: components["schemas"]["ContactLogEntry"][];
            email?: string;
            familyName?: string;
            givenName: string;
            inquiryId: string;
            /** @enum {string} */
            intent: "question" | "ready_to_schedule";
            message?: string;
            otherInquiries: string[];
            personId: string;
            phone?: string;
            receivedAt: string;
            /** @enum {string} */
            state: "new" | "contacted" | "consult_booked" | "converted" | "closed";
            stateOfResidence: string;
            /** @enum {string} */
            urgency: "routine" | "review" | "acute";
            version: number;
        };
        InquiryListItem: {
            assigneeId?: string;
            contactedAt?: string;
            familyName?: string;
            givenName: string;
            inquiryId: string;
            /** @enum {string} */
            intent: "question" | "ready_to_schedule";
            personId: string;
            receivedAt: string;
            /** @enum {string} */
            state: "new" | "contacted" | "consult_booked" | "converted" | "closed";
            /** @enum {string} */
            urgency: "routine" | "review" | "acute";
            version: number;
        };
        InquiryPage: {
            items: components["schemas"]["InquiryListItem"][];
            nextCursor?: string;
        };
        InquiryReceipt: {
            inquiryId: string;
            receivedAt: string;
            /** @enum {string} */
            urgency: "routine" | "review" | "acute";
        };
        LogContact: {
            /** @enum {string} */
            channel: "phone" | "email" | "sms" | "in_person";
            note?: string;
            reached: boolean;
        };
        MessageItem: {
            attempts: number;
            /** @enum {string} */
            audience: "person" | "staff";
            /** @enum {string} */
            channel: "email" | "sms" | "staff";
            createdAt: string;
            flowVersion: number;
            messageId: string;
            personId?: string;
            reason?: string;
            rule: string;
            sentAt?: string;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "failed" | "suppressed";
            subjectId: string;
        };
        MessagePage: {
            items: components["schemas"]["MessageItem"][];
            nextCursor?: string;
        };
        OpeningHours: {
            closes: string;
            opens: string;
            weekday: number;
            weekOfMonth?: number;
        };
        ParkedDetail: {
            aggregateId: string;
            attempts: number;
            clinicId: string;
            consumer: string;
            envelope: string;
            eventId: string;
            parkedAt: string;
            parkedId: string;
            reason: string;
            /** @enum {string} */
            state: "parked" | "retried" | "dropped";
            type: string;
        };
        ParkedItem: {
            aggregateId: string;
            attempts: number;
            consumer: string;
            eventId: string;
            parkedAt: string;
            parkedId: string;
            reason: string;
            /** @enum {string} */
            state: "parked" | "retried" | "dropped";
            type: string;
        };
        ParkedPage: {
            items: components["schemas"]["ParkedItem"][];
            nextCursor?: string;
        };
        Problem: {
            detail?: string;
            status: number;
            title: string;
            traceId?: string;
            type: string;
        };
        PublicClinic: {
            closures: components["schemas"]["Closure"][];
            hours: components["schemas"]["OpeningHours"][];
            introduction?: string;
            language: string;
            languages: string[];
            licensedStates: string[];
            name: string;
            phone: string;
            postalAddress: string;
            slug: string;
            zone: string;
        };
        SafetyFlagItem: {
            acknowledgedAt?: string;
            acknowledgedById?: string;
            flagId: string;
            /** @enum {string} */
            level: "acute" | "non_acute" | "review";
            personId: string;
            raisedAt: string;
            /** @enum {string} */
            source: "inquiry";
            /** @enum {string} */
            state: "raised" | "acknowledged";
            subjectId: string;
            version: number;
        };
        SafetyFlagPage: {
            items: components["schemas"]["SafetyFlagItem"][];
            nextCursor?: string;
        };
        SessionMembership: {
            abilities: ("clinic.read" | "clinic.edit" | "staff.read" | "staff.manage" | "inquiry.read" | "inquiry.work" | "safety-flag.read" | "safety-flag.acknowledge" | "message.read" | "staff-notice.read" | "parked-message.read" | "parked-message.resolve")[];
            clinicId: string;
            name: string;
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            slug: string;
            zone: string;
        };
        SessionView: {
            email: string;
            memberships: components["schemas"]["SessionMembership"][];
            name: string;
            staffId: string;
            /** @enum {string} */
            totp: "on" | "off" | "required";
        };
        SetUpTotp: {
            password: string;
        };
        SignIn: {
            email: string;
            password: string;
        };
        StaffMember: {
            email: string;
            enrolled: boolean;
            name: string;
            roles: ("intake" | "therapist" | "prescriber" | "nurse" | "manager" | "operator" | "auditor")[];
            staffId: string;
            version: number;
        };
        StaffPage: {
            items: components["schemas"]["StaffMember"][];
            nextCursor?: string;
        };
        SubmitInquiry: {
            aboutSomeoneElse?: boolean;
            consents: components["schemas"]["ConsentGiven"][];
            email?: string;
            familyName?: string;
            /** @enum {string} */
            form: "clinic_page" | "embed";
            givenName: string;
            inDanger: boolean;
            /** @enum {string} */
            intent: "question" | "ready_to_schedule";
            language?: string;
            message?: string;
            phone?: string;
            stateOfResidence: string;
            underEighteen?: boolean;
            zone?: string;
        };
        TotpCode: {
            code: string;
        };
        TotpRequired: {
            totpRequired: boolean;
        };
        TotpSecret: {
            secret: string;
            uri: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
