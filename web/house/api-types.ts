// Written by `npm run schema` from the routes.
export interface paths {
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where I am signed in
     * @description Scope people:read.
     */
    get: operations['people.sessions'];
    put?: never;
    /**
     * Sign in with e-mail and password
     * @description Needs no sign-in.
     */
    post: operations['people.signIn'];
    /**
     * Sign out on every device and end every token
     * @description Scope people:write.
     */
    delete: operations['people.signOutEverywhere'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Enter the demo as one of its people
     * @description Needs no sign-in.
     */
    post: operations['people.enterDemo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Sign out here
     * @description Needs no sign-in.
     */
    delete: operations['people.signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/{session}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Sign out on one device
     * @description Scope people:write.
     */
    delete: operations['people.endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * People, by name
     * @description Scope people:read.
     */
    get: operations['people.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My own profile, with what only I see
     * @description Scope people:read.
     */
    get: operations['people.me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change my profile
     * @description Scope people:write.
     */
    patch: operations['people.change'];
    trace?: never;
  };
  '/api/v1/people/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change my password; every other device is signed out
     * @description Scope people:write.
     */
    put: operations['people.changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A person's profile, by id or @handle
     * @description Scope people:read.
     */
    get: operations['people.open'];
    put?: never;
    post?: never;
    /**
     * Take somebody out for good: their evidence stays and counts, nothing names them any more
     * @description Scope people:write.
     */
    delete: operations['people.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{person}/departure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Somebody leaves the organisation: every way in ends at once
     * @description Scope people:write. For people who run this Fieldlore.
     */
    put: operations['people.leave'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take in a list of people (CSV): who is new comes in, who is here is changed, nobody is removed
     * @description Scope people:write. For people who run this Fieldlore.
     */
    post: operations['people.bring'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My tokens; their secrets are not kept
     * @description Scope people:read.
     */
    get: operations['people.tokens'];
    put?: never;
    /**
     * Make a token for a program; its secret is shown once
     * @description Scope people:write.
     */
    post: operations['people.makeToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End a token
     * @description Scope people:write.
     */
    delete: operations['people.endToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Communities, by name
     * @description Scope communities:read.
     */
    get: operations['communities.list'];
    put?: never;
    /**
     * Begin a community; you are its first steward
     * @description Scope communities:write.
     */
    post: operations['communities.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A community, by id or slug
     * @description Scope communities:read.
     */
    get: operations['communities.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a community
     * @description Scope communities:write.
     */
    patch: operations['communities.change'];
    trace?: never;
  };
  '/api/v1/communities/{community}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who is in a community
     * @description Scope communities:read.
     */
    get: operations['communities.members'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/members/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Join an open community
     * @description Scope communities:write.
     */
    put: operations['communities.join'];
    post?: never;
    /**
     * Leave a community; what you shared to it stays
     * @description Scope communities:write.
     */
    delete: operations['communities.leave'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/members/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Take somebody in, or give them another part to play
     * @description Scope communities:write.
     */
    put: operations['communities.setMember'];
    post?: never;
    /**
     * Let a member go
     * @description Scope communities:write.
     */
    delete: operations['communities.removeMember'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/with/{other}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What two communities have in common: items in both, people in both
     * @description Scope communities:read.
     */
    get: operations['communities.intersection'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make an invitation link, into a community or (who runs this Fieldlore) into the organisation
     * @description Scope communities:write.
     */
    post: operations['communities.invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What an invitation is for
     * @description Needs no sign-in.
     */
    get: operations['communities.openInvitation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{code}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Join a community by an invitation, as somebody who is already here
     * @description Scope communities:write.
     */
    put: operations['communities.followInvitation'];
    /**
     * Come in by an invitation, as somebody new
     * @description Needs no sign-in.
     */
    post: operations['communities.acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/placements/{community}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Share an item to one more community; nobody loses it by that
     * @description Scope communities:write.
     */
    put: operations['communities.place'];
    post?: never;
    /**
     * Take an item out of a further community; the item stays
     * @description Scope communities:write.
     */
    delete: operations['communities.take'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/restriction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Restrict an item to people who are in all its communities, for a reason and until a day
     * @description Scope communities:write.
     */
    put: operations['communities.restrict'];
    post?: never;
    /**
     * Lift a restriction
     * @description Scope communities:write.
     */
    delete: operations['communities.liftRestriction'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/guests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The guests from other firms in my circles: their names stand with their firm wherever they stand
     * @description Scope communities:read.
     */
    get: operations['communities.guestsAround'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/guests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The guests of a circle, until when they stay, and (for a steward) who was invited and has not come yet
     * @description Scope communities:read.
     */
    get: operations['communities.guests'];
    put?: never;
    /**
     * Make a link by which one guest from another firm comes into a circle, until a day (a year from now, if nothing is said)
     * @description Scope communities:write.
     */
    post: operations['communities.inviteGuest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/guests/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say until when a guest stays; who had to go because their day was over may come in again
     * @description Scope communities:write.
     */
    put: operations['communities.keepGuest'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/guest-invitations/{guest_invitation}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take back the invitation of a guest who has not come yet
     * @description Scope communities:write.
     */
    delete: operations['communities.takeBackGuest'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{person}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a link by which somebody whom a list brought comes in for the first time
     * @description Scope communities:write. For people who run this Fieldlore.
     */
    post: operations['communities.inviteKnown'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/labels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The labels of an item, and whether one may set them
     * @description Scope labels:read.
     */
    get: operations['labels.ofItem'];
    /**
     * Give an item these labels and no others; those in its text stay beside them
     * @description Scope labels:write.
     */
    put: operations['labels.set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Labels of what one may read, with how many items stand under each: by name, or the most used first
     * @description Scope labels:read.
     */
    get: operations['labels.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tags/{tag}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What stands under a label, the latest changed first: all kinds, or one; everywhere, or in one community
     * @description Scope labels:read.
     */
    get: operations['labels.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tags/{tag}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Give a label another name; with `merge` it becomes one with the label of that name
     * @description Scope labels:write. For people who run this Fieldlore.
     */
    patch: operations['labels.rename'];
    trace?: never;
  };
  '/api/v1/items/{item}/favourite': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether I keep an item on my shelf
     * @description Scope shelf:read.
     */
    get: operations['shelf.ofItem'];
    /**
     * Keep an item on my shelf; nobody else learns of it
     * @description Scope shelf:write.
     */
    put: operations['shelf.keep'];
    post?: never;
    /**
     * Take an item off my shelf
     * @description Scope shelf:write.
     */
    delete: operations['shelf.letGo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shelf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I keep, or what I wrote on, the latest first; what I may not read any more is not among it
     * @description Scope shelf:read.
     */
    get: operations['shelf.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/follows/{of}/{followed}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How much I am told of a person, a label, a community or an item
     * @description Scope follows:read.
     */
    get: operations['follows.level'];
    /**
     * Be told more or less of a person, a label, a community or an item; nobody else learns of it
     * @description Scope follows:write.
     */
    put: operations['follows.follow'];
    post?: never;
    /**
     * Be told of it by default again
     * @description Scope follows:write.
     */
    delete: operations['follows.letGo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/follows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I follow and what I muted, the latest first
     * @description Scope follows:read.
     */
    get: operations['follows.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/journal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My journal, the latest day first; nobody else can ask for it
     * @description Scope journal:read.
     */
    get: operations['journal.list'];
    put?: never;
    /**
     * Write into my journal
     * @description Scope journal:write.
     */
    post: operations['journal.write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/journal/{entry}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take an entry out of my journal for good
     * @description Scope journal:write.
     */
    delete: operations['journal.remove'];
    options?: never;
    head?: never;
    /**
     * Change an entry of my journal
     * @description Scope journal:write.
     */
    patch: operations['journal.change'];
    trace?: never;
  };
  '/api/v1/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a photo, a voice recording or another file; share it with an item afterwards
     * @description Scope files:write.
     */
    post: operations['files.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/files/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A file of an item that you may read
     * @description Scope files:read.
     */
    get: operations['files.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The files of an item, newest first; or those that were taken off it
     * @description Scope files:read.
     */
    get: operations['files.list'];
    put?: never;
    /**
     * Add files that you sent to an item that you may read
     * @description Scope files:write.
     */
    post: operations['files.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/files/{file}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Take a file off its item
     * @description Scope files:write.
     */
    put: operations['files.remove'];
    post?: never;
    /**
     * Put a file back that was taken off its item
     * @description Scope files:write.
     */
    delete: operations['files.putBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The facets of which conditions can speak, in their order
     * @description Scope facets:read.
     */
    get: operations['facets.list'];
    put?: never;
    /**
     * Add a facet; there are 12 at most
     * @description Scope facets:write. For people who run this Fieldlore.
     */
    post: operations['facets.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/facets/{facet}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a facet: its label, its choices, its place among the others
     * @description Scope facets:write. For people who run this Fieldlore.
     */
    patch: operations['facets.change'];
    trace?: never;
  };
  '/api/v1/facets/{facet}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * End a facet: no new condition speaks of it, and what was said of it stays
     * @description Scope facets:write. For people who run this Fieldlore.
     */
    put: operations['facets.end'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The discussion of an item, or of one place in it, every comment, oldest first
     * @description Scope discussions:read.
     */
    get: operations['discussions.list'];
    put?: never;
    /**
     * Say something about an item, at a place or at words of it, or in answer to a comment
     * @description Scope discussions:write.
     */
    post: operations['discussions.comment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/threads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The discussion of an item, or of one place in it, by threads: the one begun last first, each with its first answers
     * @description Scope discussions:read.
     */
    get: operations['discussions.threads'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/comments/{comment}/thread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The thread in which a comment stands, with its answers in the order in which they are read
     * @description Scope discussions:read.
     */
    get: operations['discussions.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/comments/{comment}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put other words in the place of your own; the earlier ones can still be read
     * @description Scope discussions:write.
     */
    put: operations['discussions.reword'];
    post?: never;
    /**
     * Take your own comment back; where somebody answered it, that it stood there still shows
     * @description Scope discussions:write.
     */
    delete: operations['discussions.takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/comments/{comment}/wordings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How a comment was worded before, the latest first
     * @description Scope discussions:read.
     */
    get: operations['discussions.wordings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/comments/{comment}/resolution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say that a thread has done its work
     * @description Scope discussions:write.
     */
    put: operations['discussions.resolve'];
    post?: never;
    /**
     * Open a resolved thread again
     * @description Scope discussions:write.
     */
    delete: operations['discussions.reopen'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/comments/{comment}/reactions/{reaction}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say one of a few things to a comment with one tap
     * @description Scope discussions:write.
     */
    put: operations['discussions.react'];
    post?: never;
    /**
     * Take such a word back
     * @description Scope discussions:write.
     */
    delete: operations['discussions.unreact'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/audience': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who can see an item: by which rule, and how many people
     * @description Scope access:read.
     */
    get: operations['access.audience'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/readers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who can see an item, by name, and what gives each the right; whose right you may not know of is counted and not named
     * @description Scope access:read.
     */
    get: operations['access.readers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/audience/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who would gain an item and who would lose it, before it is shared, taken out, restricted, opened or moved
     * @description Scope access:read.
     */
    get: operations['access.preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{wanted}/access-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask to read what a link led to; the answer is the same whether there is such a thing or not
     * @description Scope access:write.
     */
    post: operations['access.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/access-requests/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I asked to read and what became of it, the latest first
     * @description Scope access:read.
     */
    get: operations['access.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/access-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who waits for my answer to read what I wrote or look after, the one who waits longest first
     * @description Scope access:read.
     */
    get: operations['access.requests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/access-requests/{request}/grant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Let somebody read what they asked for, through a community
     * @description Scope access:write.
     */
    put: operations['access.grant'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/access-requests/{request}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say no to somebody who asked to read something, with a reason
     * @description Scope access:write.
     */
    put: operations['access.decline'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Share a note: one sentence is enough
     * @description Scope notes:write.
     */
    post: operations['notes.share'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My own notes and what became of them, newest first
     * @description Scope notes:read.
     */
    get: operations['notes.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/chips': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The context chips that I used lately, to offer them again
     * @description Scope notes:read.
     */
    get: operations['notes.chips'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/unread-notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Notes of a community that nobody has acknowledged, oldest first
     * @description Scope notes:read.
     */
    get: operations['notes.unread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A note with its discussion
     * @description Scope notes:read.
     */
    get: operations['notes.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/acknowledgements/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say that a human has read it, with a word if you like
     * @description Scope notes:write.
     */
    put: operations['notes.acknowledge'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Close a note for a reason that its author can read
     * @description Scope notes:write.
     */
    put: operations['notes.close'];
    post?: never;
    /**
     * The author opens a closed note again, once
     * @description Scope notes:write.
     */
    delete: operations['notes.reopen'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Make a note one with another of the same event; all authors keep credit
     * @description Scope notes:write.
     */
    put: operations['notes.merge'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Answer a note that asks rather than tells, in public
     * @description Scope notes:write.
     */
    put: operations['notes.answer'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Pages that were written last: of a community, or of all those that one is in
     * @description Scope pages:read.
     */
    get: operations['pages.recent'];
    put?: never;
    /**
     * Begin a page; [[Title]] in its text becomes a link where one page of the community has that title
     * @description Scope pages:write.
     */
    post: operations['pages.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A page as it stands, at one of its versions, or as it stood on a day
     * @description Scope pages:read.
     */
    get: operations['pages.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Write a new version of a page, from the version seen
     * @description Scope pages:write.
     */
    patch: operations['pages.write'];
    trace?: never;
  };
  '/api/v1/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What an address of another place, or a former title in a community, leads to here
     * @description Scope pages:read.
     */
    get: operations['pages.findAddress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One level of the tree of a community: the pages at its root, or those under one page
     * @description Scope pages:read.
     */
    get: operations['pages.tree'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/pages-also-here': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Pages that are at home elsewhere and stand in this community too, by title
     * @description Scope pages:read.
     */
    get: operations['pages.alsoHere'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Move a page in the tree of its home
     * @description Scope pages:write.
     */
    put: operations['pages.move'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/home': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What it would mean to give a page, and all below it, another home: who gains it, who loses it
     * @description Scope pages:read.
     */
    get: operations['pages.weighHome'];
    /**
     * Give a page, and all below it, another home; confirmed where that changes who reads it
     * @description Scope pages:write.
     */
    put: operations['pages.rehome'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The versions of a page, newest first, each with all who wrote it
     * @description Scope pages:read.
     */
    get: operations['pages.versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changed between two versions of a page: block by block to be read, line by line in its source
     * @description Scope pages:read.
     */
    get: operations['pages.compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/versions/{number}/restoration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a page the text of an earlier version, as a new one
     * @description Scope pages:write.
     */
    post: operations['pages.restoreVersion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/contributions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who wrote a page, by how much of it over all its versions
     * @description Scope pages:read.
     */
    get: operations['pages.contributions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who the asker is where a page is written together, and why they may not write
     * @description Scope pages:read.
     */
    get: operations['pages.seeLive'];
    /**
     * Make a version of the page from what was written together and acknowledged
     * @description Scope pages:write.
     */
    put: operations['pages.saveLive'];
    /**
     * Open a page for writing together: its Yjs document, or what the asker lacks of it
     * @description Scope pages:write.
     */
    post: operations['pages.openLive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/live/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keep one Yjs update of the asker in the document that is written together
     * @description Scope pages:write.
     */
    post: operations['pages.appendLive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/cohort': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The rule of a cohort, its end day, and where its people land then
     * @description Scope cohorts:read.
     */
    get: operations['cohorts.open'];
    /**
     * Set by which rule people come into a cohort, when it ends and where its people land then
     * @description Scope cohorts:write.
     */
    put: operations['cohorts.setRule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/cohort/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who would come into a cohort by a rule, before it is kept: how many, and the first twenty
     * @description Scope cohorts:read.
     */
    get: operations['cohorts.preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/cohort/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The newcomers of a cohort, by name, each with their buddy
     * @description Scope cohorts:read.
     */
    get: operations['cohorts.members'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/cohort/members/{person}/buddies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who could be the buddy of a newcomer: people of their site or team from before them, who have the fewest first
     * @description Scope cohorts:read.
     */
    get: operations['cohorts.offer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/cohort/members/{person}/buddy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Name who is there for a newcomer
     * @description Scope cohorts:write.
     */
    put: operations['cohorts.nameBuddy'];
    post?: never;
    /**
     * Let a newcomer be without a buddy again
     * @description Scope cohorts:write.
     */
    delete: operations['cohorts.takeBuddyBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{person}/cohorts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Somebody's cohorts with their buddies there, and whose buddy they are
     * @description Scope cohorts:read.
     */
    get: operations['cohorts.ofPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cohorts/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The cohorts that I am in at present with my buddy there, and whose buddy I am
     * @description Scope cohorts:read.
     */
    get: operations['cohorts.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Templates that a page can be begun from: those of one community, or of all mine, and the organisation’s
     * @description Scope templates:read.
     */
    get: operations['templates.list'];
    put?: never;
    /**
     * Make a template for a community that one is in; without a community for the organisation, by who runs it
     * @description Scope templates:write.
     */
    post: operations['templates.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{template}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A template in full
     * @description Scope templates:read.
     */
    get: operations['templates.open'];
    /**
     * Put other words in the place of a template’s; pages begun from it stay as they are
     * @description Scope templates:write.
     */
    put: operations['templates.write'];
    post?: never;
    /**
     * End a template: nobody begins from it any more
     * @description Scope templates:write.
     */
    delete: operations['templates.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{template}/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin a page from a template, with what its fields ask for
     * @description Scope templates:write.
     */
    post: operations['templates.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/starters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring those templates that come with the house and were never here, in one language
     * @description Scope templates:write. For people who run this Fieldlore.
     */
    post: operations['templates.stock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The properties of a page that was begun from a template
     * @description Scope templates:read.
     */
    get: operations['templates.fieldsOf'];
    /**
     * Give the properties of a page other values; its text stays
     * @description Scope templates:write.
     */
    put: operations['templates.setFields'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was suggested for a page: what waits, or what was answered; the newest first
     * @description Scope suggestions:read.
     */
    get: operations['suggestions.list'];
    put?: never;
    /**
     * Suggest what a page could say instead; whoever may read it may suggest
     * @description Scope suggestions:write.
     */
    post: operations['suggestions.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{suggestion}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A suggestion: what it would change of the page as it stands now, and where both changed the same words
     * @description Scope suggestions:read.
     */
    get: operations['suggestions.open'];
    put?: never;
    post?: never;
    /**
     * Withdraw what I suggested
     * @description Scope suggestions:write.
     */
    delete: operations['suggestions.withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{suggestion}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Take a suggestion over into the page: whole, some of its places, or as somebody settled it
     * @description Scope suggestions:write.
     */
    put: operations['suggestions.accept'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions/{suggestion}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Decline a suggestion, with the reason
     * @description Scope suggestions:write.
     */
    put: operations['suggestions.decline'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I suggested, with the answers: also where the page is not shared with me any more
     * @description Scope suggestions:read.
     */
    get: operations['suggestions.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/rights': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Publishers and coaches of a community: on what it stood, who agreed, and when it lapses
     * @description Scope rights:read.
     */
    get: operations['rights.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/rights/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many items of a person others have used in a community, and what is missing for a right there
     * @description Scope rights:read.
     */
    get: operations['rights.open'];
    /**
     * Agree that somebody is a publisher or a coach in a community
     * @description Scope rights:write.
     */
    put: operations['rights.agree'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/rights/{person}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * End a right, for a reason that the person can read
     * @description Scope rights:write.
     */
    put: operations['rights.end'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Practices, the latest changed first
     * @description Scope practices:read.
     */
    get: operations['practices.list'];
    put?: never;
    /**
     * Write a practice down, from notes or from own use; it is visible at once as Emergent
     * @description Scope practices:write.
     */
    post: operations['practices.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A practice with its variations and evidence, at the version in force or at another
     * @description Scope practices:read.
     */
    get: operations['practices.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Write the next version of a practice; steps that keep their id stay the same steps
     * @description Scope practices:write.
     */
    patch: operations['practices.change'];
    trace?: never;
  };
  '/api/v1/practices/{practice}/sources/{note}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Add a note to those that a practice comes from
     * @description Scope practices:write.
     */
    put: operations['practices.addSource'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/steps/{step}/photos': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hang photos on a step
     * @description Scope practices:write.
     */
    post: operations['practices.addPhotos'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Used it: worked, partly or failed
     * @description Scope practices:write.
     */
    post: operations['practices.use'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/interests/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Declare an interest: from now on your evidence does not count for this practice
     * @description Scope practices:write.
     */
    put: operations['practices.declareInterest'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Link a note to a step: it confirms, contradicts, extends, asks, or tells of a hazard
     * @description Scope practices:write.
     */
    post: operations['practices.link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/challenges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Challenge a practice, at a step or as a whole
     * @description Scope practices:write.
     */
    post: operations['practices.challenge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/challenges/{challenge}/reply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Answer a challenge, in public
     * @description Scope practices:write.
     */
    put: operations['practices.reply'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/validation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * A person's yes to what the rule allows; evidence is never replaced by it
     * @description Scope practices:write.
     */
    put: operations['practices.validate'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/establishment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Establish the newest version, with owner, scope, strength, day and reason; it is immutable from then on
     * @description Scope practices:write.
     */
    put: operations['practices.establish'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/retirement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Retire a practice, with a successor or a reason
     * @description Scope practices:write.
     */
    put: operations['practices.retire'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/practices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where a note went: the practices that it feeds or is linked to
     * @description Scope practices:read.
     */
    get: operations['practices.ofNote'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/variations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin a variation of a step: what to do instead, and when. Of a core step it is a temporary deviation
     * @description Scope variations:write.
     */
    post: operations['variations.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variations/{variation}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Say a variation better while it is Emergent
     * @description Scope variations:write.
     */
    patch: operations['variations.change'];
    trace?: never;
  };
  '/api/v1/variations/{variation}/conditions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say with facets the condition that was told in words
     * @description Scope variations:write.
     */
    put: operations['variations.map'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variations/{variation}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * The owner's yes to a temporary deviation of a core step, until a day
     * @description Scope variations:write.
     */
    put: operations['variations.approve'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variations/{variation}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Its step has changed, and the variation still says what to do
     * @description Scope variations:write.
     */
    put: operations['variations.check'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variations/{variation}/validation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * A person's yes to what the rule allows, where the risk is not low
     * @description Scope variations:write.
     */
    put: operations['variations.validate'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variations/{variation}/establishment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Establish a variation: the next version of its practice is the base as it was, and this with it
     * @description Scope variations:write.
     */
    put: operations['variations.establish'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/variations/{variation}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * End a variation, for a reason that everybody can read
     * @description Scope variations:write.
     */
    put: operations['variations.end'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/backlinks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What links to an item or quotes it, by title
     * @description Scope pages:read.
     */
    get: operations['pages.backlinks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pages/{page}/broken-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Links of a page that lead nowhere, for those who write on it: ids, and titles that no page has
     * @description Scope pages:read.
     */
    get: operations['pages.brokenLinks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/quotes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A section of a page, a page, or a step of a practice with what varies it, to be shown inside another text
     * @description Scope quotes:read.
     */
    get: operations['quotes.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Archive a page with all below it: readable as before, out of trees and lists
     * @description Scope trash:write.
     */
    put: operations['trash.archive'];
    post?: never;
    /**
     * Take a page out of the archive, with all that went with it
     * @description Scope trash:write.
     */
    delete: operations['trash.unarchive'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/trash': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put an item into the trash, a page with all below it: nobody reads it any more, and it can be brought back
     * @description Scope trash:write.
     */
    put: operations['trash.trash'];
    post?: never;
    /**
     * Bring an item back from the trash with all that went with it, to exactly the readers it had
     * @description Scope trash:write.
     */
    delete: operations['trash.restore'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/trash': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was put into the trash (or archived) in a community: all for its stewards, for others their own
     * @description Scope trash:read.
     */
    get: operations['trash.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/takings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a practice, to try it: you are asked how it went, after 2, 7, 30 and 90 days until you have said
     * @description Scope asks:write.
     */
    post: operations['asks.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/asks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I am asked: how it went with a practice that I took, or that others want to know about
     * @description Scope asks:read.
     */
    get: operations['asks.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/asks/{asked}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * I did not do it, and shall not: an answer too, which counts for nothing. I am asked no more
     * @description Scope asks:write.
     */
    put: operations['asks.decline'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/asks/{asked}/later': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Not yet: the next question of the series comes in its time
     * @description Scope asks:write.
     */
    put: operations['asks.putOff'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/outcomes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What became of practices in a community: how many took or were taught each, used it, and how it went
     * @description Scope asks:read.
     */
    get: operations['asks.outcomes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Questions: the newest first, those that wait longest for an answer, or by votes
     * @description Scope questions:read.
     */
    get: operations['questions.list'];
    put?: never;
    /**
     * Ask a question: a title may be all of it
     * @description Scope questions:write.
     */
    post: operations['questions.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many questions there are of each state, everywhere or in one community
     * @description Scope questions:read.
     */
    get: operations['questions.counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/similar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What may answer it already: questions like this one, and practices and notes about it
     * @description Scope questions:read.
     */
    get: operations['questions.similar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A question with its answers, and what became of it
     * @description Scope questions:read.
     */
    get: operations['questions.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Word a question better; the earlier wordings can still be read
     * @description Scope questions:write.
     */
    patch: operations['questions.change'];
    trace?: never;
  };
  '/api/v1/questions/{question}/wordings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How a question was worded before, the latest first
     * @description Scope questions:read.
     */
    get: operations['questions.wordings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Link a question to the one that it repeats; answers stay where they are
     * @description Scope questions:write.
     */
    put: operations['questions.duplicate'];
    post?: never;
    /**
     * It repeats no other question after all
     * @description Scope questions:write.
     */
    delete: operations['questions.notDuplicate'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The answers of a question: accepted ones first, then by votes, then the oldest
     * @description Scope questions:read.
     */
    get: operations['questions.answers'];
    put?: never;
    /**
     * Answer a question
     * @description Scope questions:write.
     */
    post: operations['questions.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/question-answers/{answer}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put other words in the place of your own answer; the earlier ones can still be read
     * @description Scope questions:write.
     */
    put: operations['questions.reword'];
    post?: never;
    /**
     * Take your own answer back; where others built on it, that it stood there still shows
     * @description Scope questions:write.
     */
    delete: operations['questions.takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/question-answers/{answer}/wordings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How an answer was worded before, the latest first
     * @description Scope questions:read.
     */
    get: operations['questions.answerWordings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/question-answers/{answer}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Accept an answer; several may be
     * @description Scope questions:write.
     */
    put: operations['questions.accept'];
    post?: never;
    /**
     * Take the acceptance of an answer back
     * @description Scope questions:write.
     */
    delete: operations['questions.unaccept'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/vote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say whether a question is worth asking; it replaces what you said before
     * @description Scope questions:write.
     */
    put: operations['questions.vote'];
    post?: never;
    /**
     * Take back what you said of a question
     * @description Scope questions:write.
     */
    delete: operations['questions.unvote'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/question-answers/{answer}/vote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say whether an answer helps; it replaces what you said before
     * @description Scope questions:write.
     */
    put: operations['questions.voteAnswer'];
    post?: never;
    /**
     * Take back what you said of an answer
     * @description Scope questions:write.
     */
    delete: operations['questions.unvoteAnswer'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/guidance/{said}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * The asker credits a comment or an answer: this led me there
     * @description Scope questions:write.
     */
    put: operations['questions.guide'];
    post?: never;
    /**
     * Take back that a comment or an answer led there
     * @description Scope questions:write.
     */
    delete: operations['questions.unguide'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/practices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Write a practice down that a question led to; who asked, answered and guided is credited
     * @description Scope questions:write.
     */
    post: operations['questions.makePractice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keep what a question brought to light as a note; who asked, answered and guided is credited
     * @description Scope questions:write.
     */
    post: operations['questions.makeNote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The questions that a practice or a note was made of, with who is credited
     * @description Scope questions:read.
     */
    get: operations['questions.ofItem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/stories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The stories told at a practice or a note, or naming it: the most retold first
     * @description Scope stories:read.
     */
    get: operations['stories.ofItem'];
    put?: never;
    /**
     * Tell a story at a practice or a note: how it was, what was done, how it is now
     * @description Scope stories:write.
     */
    post: operations['stories.tell'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stories/{story}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A story, with what it belongs to and where it was told
     * @description Scope stories:read.
     */
    get: operations['stories.open'];
    /**
     * Tell your own story in other words; the earlier ones can still be read
     * @description Scope stories:write.
     */
    put: operations['stories.reword'];
    post?: never;
    /**
     * Take your own story back, and with it where it was retold
     * @description Scope stories:write.
     */
    delete: operations['stories.takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stories/{story}/wordings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How a story was told before, the latest first
     * @description Scope stories:read.
     */
    get: operations['stories.wordings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stories/{story}/retellings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where a story was retold, and by whom: the last first
     * @description Scope stories:read.
     */
    get: operations['stories.retellings'];
    put?: never;
    /**
     * Say that you told a story to others, and where; once a person and day, and never the one whose story it is
     * @description Scope stories:write.
     */
    post: operations['stories.retell'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/retellings/{retelling}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take back that you told a story
     * @description Scope stories:write.
     */
    delete: operations['stories.untell'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a community follows outside, and how it goes with each
     * @description Scope sources:read.
     */
    get: operations['sources.list'];
    put?: never;
    /**
     * Follow a blog or journal outside: the address of its feed (RSS, Atom, JSON Feed), or of a page that names one
     * @description Scope sources:write.
     */
    post: operations['sources.follow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{source}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Look at a source no more, for a while; what it said stays
     * @description Scope sources:write.
     */
    put: operations['sources.pause'];
    post?: never;
    /**
     * Look at a source again that was paused
     * @description Scope sources:write.
     */
    delete: operations['sources.resume'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{source}/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Look at a source now, also one that was given up
     * @description Scope sources:write.
     */
    put: operations['sources.lookAgain'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{source}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Follow a source no more; what waited goes, and what was brought in stays
     * @description Scope sources:write.
     */
    delete: operations['sources.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the sources of a community say, latest first: what waits, what was brought in, or what was not for it
     * @description Scope sources:read.
     */
    get: operations['sources.entries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/entries/{piece}/note': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring an entry in: your words on why it matters here become a note that points to it
     * @description Scope sources:write.
     */
    post: operations['sources.bringIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/entries/{piece}/hiding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Not for us: an entry waits no longer, for the whole community
     * @description Scope sources:write.
     */
    put: operations['sources.hide'];
    post?: never;
    /**
     * For us after all: an entry waits again
     * @description Scope sources:write.
     */
    delete: operations['sources.show'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/prompts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a community is asked and when; for who looks after it, what each turn drew
     * @description Scope prompts:read.
     */
    get: operations['prompts.list'];
    put?: never;
    /**
     * Ask a community something on a weekday at an hour, every so many weeks
     * @description Scope prompts:write.
     */
    post: operations['prompts.schedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/{prompt}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Other words or another time, from the next turn on
     * @description Scope prompts:write.
     */
    put: operations['prompts.change'];
    post?: never;
    /**
     * Ask this no more; what it drew stays
     * @description Scope prompts:write.
     */
    delete: operations['prompts.stop'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What my communities, or one of them, are asked now and I have not answered
     * @description Scope prompts:read.
     */
    get: operations['prompts.standing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/postings/{posting}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer in a line: it becomes a note of that community
     * @description Scope prompts:write.
     */
    post: operations['prompts.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/prompts/postings/{posting}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was asked one time, and the notes that answer it
     * @description Scope prompts:read.
     */
    get: operations['prompts.answers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/prompt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a note answers; null where it answers nothing
     * @description Scope prompts:read.
     */
    get: operations['prompts.ofNote'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/asks/{asked}/question': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stuck, need help: a question with the practice and my conditions; those who know it are invited at once
     * @description Scope prompts:write.
     */
    post: operations['prompts.stuck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Jobs that I finished and have not said anything of; a card stands for a week
     * @description Scope jobs:read.
     */
    get: operations['jobs.cards'];
    put?: never;
    /**
     * A job is done: who worked on it is asked what came of it. Made for a program with the scope jobs:write; the same reference again is the same job
     * @description Scope jobs:write.
     */
    post: operations['jobs.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Jobs of a community, the latest first, with how many notes came of each; who worked on them stands nowhere
     * @description Scope jobs:read.
     */
    get: operations['jobs.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{job}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A job and the notes that came of it; for who worked on it, their card
     * @description Scope jobs:read.
     */
    get: operations['jobs.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{job}/debrief': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * What came of a job that I worked on: each line becomes a note of its community. No line: nothing new
     * @description Scope jobs:write.
     */
    put: operations['jobs.debrief'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{job}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The page of a review; what others wrote stands there once I have written, or said that I have nothing
     * @description Scope jobs:read.
     */
    get: operations['jobs.review'];
    put?: never;
    /**
     * Look back on a job with those who worked on it: one page, ten minutes
     * @description Scope jobs:write.
     */
    post: operations['jobs.openReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{job}/review/turns/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * My own part of a review; four empty fields say that I have nothing to add
     * @description Scope jobs:write.
     */
    put: operations['jobs.speak'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{job}/review/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Close a review: what each wrote becomes a note of the community under their name
     * @description Scope jobs:write.
     */
    put: operations['jobs.closeReview'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Reports of my communities with their lines, newest first, chosen by community, week, person, prompt, place, asset or label
     * @description Scope reports:read.
     */
    get: operations['reports.list'];
    put?: never;
    /**
     * Write my report of a week: each line becomes a note of its own, numbers stand with the report
     * @description Scope reports:write.
     */
    post: operations['reports.write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{report}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A report with those of its lines that I may read, what they ask and what has come of them so far
     * @description Scope reports:read.
     */
    get: operations['reports.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{report}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add lines to my report, until the day after it is due
     * @description Scope reports:write.
     */
    post: operations['reports.addLines'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{report}/lines/{line}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take a line out of my report; its note stays where others have done something with it
     * @description Scope reports:write.
     */
    delete: operations['reports.takeLine'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{report}/restriction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Restrict a report and the lines that stand beside it, for a reason and until a day; by itself each line keeps its readers
     * @description Scope reports:write.
     */
    put: operations['reports.restrict'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{report}/reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * I have opened this report: its author is told how many people have, never who
     * @description Scope reports:write.
     */
    put: operations['reports.read'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The report in which a note is a line; its prompt
     * @description Scope reports:read.
     */
    get: operations['reports.ofNote'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/echo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * This worked for me too: its author is told
     * @description Scope reports:write.
     */
    put: operations['reports.echo'];
    post?: never;
    /**
     * Take back that this worked for me too
     * @description Scope reports:write.
     */
    delete: operations['reports.unecho'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/translation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Do it in my conditions: a variation where the line is linked to a step, else a practice that comes from it
     * @description Scope reports:write.
     */
    post: operations['reports.translate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/prompts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What reports ask: of a community, or of the organisation
     * @description Scope reports:read.
     */
    get: operations['reports.prompts'];
    /**
     * Say what reports ask from now on: those that are written keep what they were written with
     * @description Scope reports:write.
     */
    put: operations['reports.setPrompts'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The people of my team, my site or a community by name, each with what they wrote in the last weeks
     * @description Scope reports:read.
     */
    get: operations['reports.people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/week': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One week of a community: all lines by prompt, each with its permalink, and numbers summed where their unit is the same
     * @description Scope reports:read.
     */
    get: operations['reports.week'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Places, assets and labels by which the latest reports of my communities can be chosen
     * @description Scope reports:read.
     */
    get: operations['reports.offers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where I stand with my own reports: this week, when it is due, and what to begin from
     * @description Scope reports:read.
     */
    get: operations['reports.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/habit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * The day of the week on which I write, whether I am told of it, and whether not this week
     * @description Scope reports:write.
     */
    put: operations['reports.setHabit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/hazard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A hazard: who read it, how long that took, whom the alert reached and who has acknowledged it
     * @description Scope hazards:read.
     */
    get: operations['hazards.ofNote'];
    /**
     * Say that a note tells of a danger: two readers judge it within hours
     * @description Scope hazards:write.
     */
    put: operations['hazards.flag'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/hazard-readings/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * One of two who judge whether a hazard is plausible; the second yes sends the alert out
     * @description Scope hazards:write.
     */
    put: operations['hazards.read'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/hazards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Hazards that wait for readers, oldest first: of a community, or of all those that you are in
     * @description Scope hazards:read.
     */
    get: operations['hazards.waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Alerts that came to me: those that I have not acknowledged first
     * @description Scope hazards:read.
     */
    get: operations['hazards.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{alert}/acknowledgements/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say that an alert has reached you
     * @description Scope hazards:write.
     */
    put: operations['hazards.acknowledge'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put a practice or one step of it on hold for a while, for a reason
     * @description Scope hazards:write.
     */
    put: operations['hazards.hold'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/holds/{hold}/lifting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Lift a hold before its time; the reason stays readable
     * @description Scope hazards:write.
     */
    put: operations['hazards.lift'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The holds on a practice: those that stand, and those that were lifted or have ended
     * @description Scope hazards:read.
     */
    get: operations['hazards.holds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the communities say to an established practice: asked, answered, adopted
     * @description Scope answers:read.
     */
    get: operations['answers.ofPractice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a community is asked to answer, by the day it is due, and what it has answered
     * @description Scope answers:read.
     */
    get: operations['answers.ofCommunity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/answers/matrix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Established practices and what each community says to them
     * @description Scope answers:read.
     */
    get: operations['answers.matrix'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/answers/{community}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Answer an established practice for a community: adopted, adapted, already do, not applicable, on hold, rejected
     * @description Scope answers:write.
     */
    put: operations['answers.give'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was decided on a practice by voices, open ones first; the reasons of the minority stand first
     * @description Scope decisions:read.
     */
    get: operations['decisions.ofPractice'];
    put?: never;
    /**
     * Lay the newest version, or a variation of it, before its home, which decides by consensus or vote whether it is established
     * @description Scope decisions:write.
     */
    post: operations['decisions.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/decisions/{decision}/voices/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Give your voice, or another one in its place, until the close
     * @description Scope decisions:write.
     */
    put: operations['decisions.voice'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/decisions/{decision}/voices/me/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Your objection was met: it stays readable, and stands no more
     * @description Scope decisions:write.
     */
    put: operations['decisions.withdrawObjection'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/decisions/{decision}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take back a decision that you opened
     * @description Scope decisions:write.
     */
    delete: operations['decisions.withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a community decides by voices, open ones first
     * @description Scope decisions:read.
     */
    get: operations['decisions.ofCommunity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/courses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Courses, newest first, with how far I am
     * @description Scope courses:read.
     */
    get: operations['courses.list'];
    put?: never;
    /**
     * Begin a course; you are its first designer
     * @description Scope courses:write.
     */
    post: operations['courses.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/courses/{course}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A course with its units and how far I am
     * @description Scope courses:read.
     */
    get: operations['courses.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/courses/{course}/designers/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Take somebody in as a designer of a course
     * @description Scope courses:write.
     */
    put: operations['courses.addDesigner'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/courses/{course}/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add a unit; ![[p/<practice>#<step>]] on a line of its own quotes a practice step and binds the unit to it
     * @description Scope courses:write.
     */
    post: operations['courses.addUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{unit}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A unit, with the steps it quotes as they are in force now
     * @description Scope courses:read.
     */
    get: operations['courses.openUnit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Publish a unit anew, from the version seen; its open tasks are decided as updated
     * @description Scope courses:write.
     */
    patch: operations['courses.changeUnit'];
    trace?: never;
  };
  '/api/v1/courses/{course}/enrolments/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Enrol in a course
     * @description Scope courses:write.
     */
    put: operations['courses.enrol'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{unit}/completions/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * A unit is done, in the version that you saw
     * @description Scope courses:write.
     */
    put: operations['courses.complete'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{unit}/steps/{step}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * From a quoted step: confirm, ask, or say "not how it is done here"; it becomes a note linked to the step
     * @description Scope courses:write.
     */
    post: operations['courses.speakBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/designer-inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A designer's tasks and what the field says of the steps that my units quote
     * @description Scope courses:read.
     */
    get: operations['courses.inbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact-tasks/{task}/verdict': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Decide what a changed step means for a unit
     * @description Scope courses:write.
     */
    put: operations['courses.decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where a practice is taught: the units that quote its steps
     * @description Scope courses:read.
     */
    get: operations['courses.ofPractice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Proposals, the latest first; with waiting=me those on which I may decide now
     * @description Scope proposals:read.
     */
    get: operations['proposals.list'];
    put?: never;
    /**
     * Propose a change of a practice, a unit, a tool, a policy or the organisation, and champion it
     * @description Scope proposals:write.
     */
    post: operations['proposals.make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many proposals stand in each state, and on how many of them I may decide now
     * @description Scope proposals:read.
     */
    get: operations['proposals.counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{proposal}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A proposal: before and after, who contributed, every decision with its reason, and what the check shows now
     * @description Scope proposals:read.
     */
    get: operations['proposals.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Write a proposal better, as its champion, until it is decided
     * @description Scope proposals:write.
     */
    patch: operations['proposals.change'];
    trace?: never;
  };
  '/api/v1/proposals/{proposal}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Accept, decline or defer a proposal, for a reason that everybody who contributed reads
     * @description Scope proposals:write.
     */
    put: operations['proposals.decide'];
    post?: never;
    /**
     * Argue once more, as its champion, for what was declined
     * @description Scope proposals:write.
     */
    delete: operations['proposals.reopen'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{proposal}/implementation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * What was accepted is done: which version carries it, since when, and how it will be checked
     * @description Scope proposals:write.
     */
    put: operations['proposals.implement'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{proposal}/learning': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Confirm that it helped, as somebody who did not do it; refused until the check shows it
     * @description Scope proposals:write.
     */
    put: operations['proposals.learn'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/{practice}/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What somebody proposed to change at a practice, the latest first
     * @description Scope proposals:read.
     */
    get: operations['proposals.ofPractice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notes/{note}/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where a note went: the proposals that build on it, and what was decided, for its author in any case
     * @description Scope proposals:read.
     */
    get: operations['proposals.ofNote'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/who-to-ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whom to ask about something, by what happened: several, among them one I share something with and one from elsewhere
     * @description Scope expertise:read.
     */
    get: operations['expertise.whoToAsk'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{person}/expertise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What somebody knows, by what happened, as far as I may read what speaks for it
     * @description Scope expertise:read.
     */
    get: operations['expertise.ofPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/me/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say of a topic that it is past, or that you want to be asked about it
     * @description Scope expertise:write.
     */
    post: operations['expertise.correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/me/hidden-topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hide a topic of yours: nobody sees that you know it, nobody is sent to you for it
     * @description Scope expertise:write.
     */
    post: operations['expertise.hide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/me/topics/{topic}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take back what you said of a topic: what happened counts again
     * @description Scope expertise:write.
     */
    delete: operations['expertise.takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/me/expertise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Whether you are found by what you know, and suggested to those who ask
     * @description Scope expertise:write.
     */
    put: operations['expertise.choose'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Topics of which somebody knows something, by name
     * @description Scope expertise:read.
     */
    get: operations['expertise.topics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/topics/{tag}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The people of a topic, by name: who, because of what, where; to those who look after it, whether it hangs on one
     * @description Scope expertise:read.
     */
    get: operations['expertise.topic'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/doers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who did something with an item within ninety days, where, and whether there is room to ask them
     * @description Scope expertise:read.
     */
    get: operations['expertise.doers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * With whom I share something: a job, a cohort, a page, help; only mine, and each can be hidden
     * @description Scope expertise:read.
     */
    get: operations['expertise.ties'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ties/{person}/hidden': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Hide what I share with somebody, from both of us
     * @description Scope expertise:write.
     */
    put: operations['expertise.hideTie'];
    post?: never;
    /**
     * Show again what I hid
     * @description Scope expertise:write.
     */
    delete: operations['expertise.showTie'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who was asked to answer a question; who cannot, only its asker is told
     * @description Scope expertise:read.
     */
    get: operations['expertise.invited'];
    put?: never;
    /**
     * Ask somebody directly whether they can answer a question, within what a week holds; or to learn beside who does
     * @description Scope expertise:write.
     */
    post: operations['expertise.invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/questions/{question}/declination': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Not now, not me: only whoever asked hears of it
     * @description Scope expertise:write.
     */
    put: operations['expertise.decline'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ties/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * With whom I could keep in touch after something useful happened between us; and how many ties a month I kept: only mine
     * @description Scope expertise:read.
     */
    get: operations['expertise.offers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ties/{person}/kept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Keep in touch with somebody
     * @description Scope expertise:write.
     */
    put: operations['expertise.keepTie'];
    post?: never;
    /**
     * Do not keep in touch: it is not asked again
     * @description Scope expertise:write.
     */
    delete: operations['expertise.dropTie'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pulse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether the pulse of the quarter is open, and whether I hold a ticket for it
     * @description Scope pulse:read.
     */
    get: operations['pulse.now'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pulse/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * My ticket for this round, once: with it I answer as nobody. It is kept on my device alone
     * @description Scope pulse:write.
     */
    post: operations['pulse.hand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pulse/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer with a ticket, without signing in: counted for the whole and for one community at most. Send no Idempotency-Key
     * @description Needs no sign-in.
     */
    post: operations['pulse.count'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pulse/never': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Whether I am never asked
     * @description Scope pulse:write.
     */
    put: operations['pulse.never'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pulse/asking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Whether the organisation asks at all; what is open ends
     * @description Scope pulse:write. For people who run this Fieldlore.
     */
    put: operations['pulse.set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pulse/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the answers of closed rounds are spread, of the organisation or of one community; nothing of fewer than five
     * @description Scope pulse:read.
     */
    get: operations['pulse.results'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/pulse/table': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All that may be shown as CSV: a line for each answer that could be given, the twelve ways with their class
     * @description Scope pulse:read.
     */
    get: operations['pulse.table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/practices/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The pyramid: how many practices stand in each state, how many are taught, how much is told below them
     * @description Scope practices:read.
     */
    get: operations['practices.counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What waits in the communities that I look after, or in one of mine: the most overdue first
     * @description Scope readings:read.
     */
    get: operations['readings.dues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{person}/trail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where the notes of a person went; my own confidential ones too, for me alone
     * @description Scope readings:read.
     */
    get: operations['readings.trail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{report}/trail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What became of the lines of a report, each by itself: who writes the next one begins with it
     * @description Scope readings:read.
     */
    get: operations['readings.ofReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/console': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What needs a human in a community that I look after: by what it is, the oldest first
     * @description Scope readings:read.
     */
    get: operations['readings.console'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/console/snooze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put a line of the console off until a day, for a reason that the others who look after the community read
     * @description Scope readings:write.
     */
    put: operations['readings.snooze'];
    post?: never;
    /**
     * It waits no longer: the line stands on the console again
     * @description Scope readings:write.
     */
    delete: operations['readings.wake'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/decided': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a community agreed on and has not published after two working days; how long publishing takes, and how long questions wait
     * @description Scope readings:read.
     */
    get: operations['readings.decided'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find notes, practices, pages, courses, proposals, questions, reports, people and communities; the last word may be a beginning, a #label must stand on what is found
     * @description Scope search:read.
     */
    get: operations['search.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/home': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Home in one answer: who I am, my communities, what changed because of me, and the stream
     * @description Scope notices:read.
     */
    get: operations['notices.home'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The stream of all my communities, newest first
     * @description Scope notices:read.
     */
    get: operations['notices.stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/communities/{community}/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The stream of one community, newest first
     * @description Scope notices:read.
     */
    get: operations['notices.communityStream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changed because of me and for me, newest first
     * @description Scope notices:read.
     */
    get: operations['notices.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * I have seen my notices up to a moment
     * @description Scope notices:write.
     */
    put: operations['notices.read'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My inbox by items: what needs me and what is news, the latest first
     * @description Scope notices:read.
     */
    get: operations['notices.inbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many things wait in my inbox
     * @description Scope notices:read.
     */
    get: operations['notices.waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/done': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put all that was told of some items away
     * @description Scope notices:write.
     */
    put: operations['notices.finish'];
    post?: never;
    /**
     * Take back what was put away at a moment
     * @description Scope notices:write.
     */
    delete: operations['notices.takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/snoozed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put some items off: they come back as new
     * @description Scope notices:write.
     */
    put: operations['notices.snooze'];
    post?: never;
    /**
     * Bring back what was put off
     * @description Scope notices:write.
     */
    delete: operations['notices.wake'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/told': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How and when I want to be told
     * @description Scope notices:read.
     */
    get: operations['notices.settings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Say how and when I want to be told
     * @description Scope notices:write.
     */
    patch: operations['notices.setSettings'];
    trace?: never;
  };
  '/api/v1/told/zone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Where the clock of my device goes, while I have not said it myself
     * @description Scope notices:write.
     */
    put: operations['notices.firstZone'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/told/push': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether this device is pushed to, and how many of mine are
     * @description Scope notices:read.
     */
    get: operations['notices.devices'];
    /**
     * Push to this device, for as long as I am signed in here
     * @description Scope notices:write.
     */
    put: operations['notices.pushHere'];
    post?: never;
    /**
     * Do not push to this device any more
     * @description Scope notices:write.
     */
    delete: operations['notices.pushNoMore'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My addresses to mail to, and which mail I want no more of
     * @description Scope letters:read.
     */
    get: operations['letters.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/came': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What I mailed in and what became of it, newest first
     * @description Scope letters:read.
     */
    get: operations['letters.came'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make me an address to mail to; one that was there ends
     * @description Scope letters:write.
     */
    post: operations['letters.renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/items/{item}/mail-address': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * My address for an item: in cc, it makes a conversation by mail a discussion there
     * @description Scope letters:write.
     */
    post: operations['letters.talk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/home': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say in which community what I mail is at home
     * @description Scope letters:write.
     */
    put: operations['letters.setHome'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/refusals/{letters_of}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * I want no more mail of this kind
     * @description Scope letters:write.
     */
    put: operations['letters.refuse'];
    post?: never;
    /**
     * I want mail of this kind again
     * @description Scope letters:write.
     */
    delete: operations['letters.want'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/unsubscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop a kind of mail, by the secret that stands in it
     * @description Needs no sign-in.
     */
    post: operations['letters.unsubscribe'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mail somebody an invitation, into a community of mine or (who runs this Fieldlore) into the organisation
     * @description Scope letters:write.
     */
    post: operations['letters.invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How mail goes out and comes in here
     * @description Scope letters:read. For people who run this Fieldlore.
     */
    get: operations['letters.state'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/given-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Mail that could not be sent, the last given up first
     * @description Scope letters:read. For people who run this Fieldlore.
     */
    get: operations['letters.givenUp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/given-up/{letter}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a mail again that was given up
     * @description Scope letters:write. For people who run this Fieldlore.
     */
    post: operations['letters.retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/letters/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mail me a test
     * @description Scope letters:write. For people who run this Fieldlore.
     */
    post: operations['letters.test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take in a batch of what people wrote elsewhere, with its dates and authors; all of it or nothing
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    post: operations['imports.take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a file of a source, before what it hangs on; the same bytes a second time change nothing
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    post: operations['imports.putFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/known-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Which files of a source are here already, with the SHA-256 of the bytes that came
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    post: operations['imports.knownFiles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What has been uploaded to be imported, and how each stands, newest first
     * @description Scope imports:read. For people who run this Fieldlore.
     */
    get: operations['imports.jobs'];
    put?: never;
    /**
     * Begin an import from an archive that was sent before (POST /files, or /uploads for a large one): it is looked through first
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    post: operations['imports.beginJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/jobs/{job}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One import: what it holds, what is asked of it, how far it is, and what could not come, by kind
     * @description Scope imports:read. For people who run this Fieldlore.
     */
    get: operations['imports.openJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change what is asked of an import; it is looked through again
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    patch: operations['imports.changeJob'];
    trace?: never;
  };
  '/api/v1/imports/jobs/{job}/state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Start an import, pause it, let it go on, or end it; what has come so far stays
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    put: operations['imports.moveJob'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/jobs/{job}/losses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What could not come with an import, or came other than it was
     * @description Scope imports:read. For people who run this Fieldlore.
     */
    get: operations['imports.losses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/jobs/{job}/hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take up the work on an import (for what works on imports)
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    post: operations['imports.holdJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/jobs/{job}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the work on an import has brought since it was last told of (for what works on imports)
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    post: operations['imports.tellJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/authors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Authors from elsewhere who are nobody here yet; with an import, those in it and who each is here
     * @description Scope imports:read. For people who run this Fieldlore.
     */
    get: operations['imports.authors'];
    put?: never;
    /**
     * Say who an author from elsewhere is here: what they wrote is from then on by that person
     * @description Scope imports:write. For people who run this Fieldlore.
     */
    post: operations['imports.mapAuthor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * My exports, newest first
     * @description Scope exports:read.
     */
    get: operations['exports.list'];
    put?: never;
    /**
     * Take along everything, a community or a page with all below it, as far as you may read it: Markdown, files and records in a zip
     * @description Scope exports:write.
     */
    post: operations['exports.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/doorstep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What stands at the door: whether set-up is done, whether this is the demo, and who I am
     * @description Needs no sign-in.
     */
    get: operations['setup.doorstep'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/setup/demo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Fill an empty Fieldlore with the demo organisation
     * @description Needs no sign-in.
     */
    post: operations['setup.exploreDemo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Start an empty Fieldlore: the organisation, its first person and, with a kit, a first community
     * @description Needs no sign-in.
     */
    post: operations['setup.startEmpty'];
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
    Problem: {
      type: string;
      title: string;
      status: number;
      /** @enum {unknown} */
      reason: 'unknown' | 'invalid' | 'forbidden' | 'conflict' | 'stale' | 'busy' | 'too_large' | 'unavailable';
      /** @description A sentence for a person: what happened, and what to do. */
      detail: string;
      faults?: {
        at?: string;
        says?: string;
      }[];
    };
  };
  responses: {
    /** @description A refusal, with its reason */
    Refusal: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'people.sessions': {
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
          'application/json': {
            items: {
              id: string;
              agent: string;
              /** Format: date-time */
              started_at: string;
              /** Format: date-time */
              seen_at: string;
              here: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.signIn': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          email: string;
          password: string;
          /** @default  */
          agent?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: string | null;
            /** Format: date-time */
            ends_at: string;
            person: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.signOutEverywhere': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.enterDemo': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          person: string;
          /** @default  */
          agent?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: string | null;
            /** Format: date-time */
            ends_at: string;
            person: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.signOut': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.endSession': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        session: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.list': {
    parameters: {
      query?: {
        q?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              team: string;
              site: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.me': {
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
          'application/json': {
            id: string;
            name: string;
            handle: string;
            initials: string;
            about: string;
            role_line: string;
            team: string;
            site: string;
            /** @enum {string} */
            status: 'active' | 'unclaimed' | 'left';
            version: number;
            /** Format: date-time */
            joined_at: string;
            guest: {
              firm: string;
              until_on: string;
            } | null;
            email: string | null;
            locale: string;
            admin: boolean;
            working_days: number[] | null;
            days_off: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          name?: string;
          about?: string;
          role_line?: string;
          team?: string;
          site?: string;
          /** @enum {string} */
          locale?: 'en' | 'de';
          working_days?: number[] | null;
          days_off?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            name: string;
            handle: string;
            initials: string;
            about: string;
            role_line: string;
            team: string;
            site: string;
            /** @enum {string} */
            status: 'active' | 'unclaimed' | 'left';
            version: number;
            /** Format: date-time */
            joined_at: string;
            guest: {
              firm: string;
              until_on: string;
            } | null;
            email: string | null;
            locale: string;
            admin: boolean;
            working_days: number[] | null;
            days_off: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.changePassword': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default  */
          old_password?: string;
          password: string;
          /** @default  */
          agent?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: string | null;
            /** Format: date-time */
            ends_at: string;
            person: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: string;
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
          'application/json': {
            id: string;
            name: string;
            handle: string;
            initials: string;
            about: string;
            role_line: string;
            team: string;
            site: string;
            /** @enum {string} */
            status: 'active' | 'unclaimed' | 'left';
            version: number;
            /** Format: date-time */
            joined_at: string;
            guest: {
              firm: string;
              until_on: string;
            } | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        person: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default  */
          password?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.leave': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.bring': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: base64 */
          csv: string;
          /** @default true */
          dry_run?: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            dry_run: boolean;
            encoding: string;
            unknown_columns: string[];
            made: {
              id: string | null;
              line: number;
              name: string;
              email: string;
            }[];
            changed: {
              id: string;
              line: number;
              name: string;
              fields: string[];
            }[];
            refused: {
              line: number;
              name: string;
              why: string;
            }[];
            same: number;
            missing: {
              count: number;
              people: {
                id: string;
                name: string;
                handle: string;
              }[];
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.tokens': {
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
          'application/json': {
            items: {
              id: string;
              name: string;
              scopes: string[];
              /** Format: date-time */
              made_at: string;
              /** Format: date-time */
              ends_at: string;
              used_at: string | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.makeToken': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          scopes: string[];
          /** @default 90 */
          days?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            token: string | null;
            /** Format: date-time */
            ends_at: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'people.endToken': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
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
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.list': {
    parameters: {
      query?: {
        q?: string;
        kind?: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
        mine?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              slug: string;
              name: string;
              /** @enum {string} */
              kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
              /** @enum {string} */
              openness: 'open' | 'closed';
              purpose: string;
              working_days: number[];
              days_off: string[];
              /** @enum {string} */
              decision_mode: 'steward' | 'owner' | 'consensus' | 'vote';
              version: number;
              members: number;
              guests: number;
              role: ('member' | 'facilitator' | 'steward') | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          /** @enum {string} */
          kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
          /**
           * @description Closed for a circle, else open, if nothing is said.
           * @enum {string}
           */
          openness?: 'open' | 'closed';
          /** @default  */
          purpose?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            slug: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
            /** @enum {string} */
            openness: 'open' | 'closed';
            purpose: string;
            working_days: number[];
            days_off: string[];
            /** @enum {string} */
            decision_mode: 'steward' | 'owner' | 'consensus' | 'vote';
            version: number;
            members: number;
            guests: number;
            role: ('member' | 'facilitator' | 'steward') | null;
            why_not: {
              join: string | null;
              change: string | null;
            };
            neighbours: {
              id: string;
              slug: string;
              name: string;
              people: number;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        community: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          name?: string;
          purpose?: string;
          /** @enum {string} */
          openness?: 'open' | 'closed';
          working_days?: number[];
          days_off?: string[];
          /** @enum {string} */
          decision_mode?: 'steward' | 'owner' | 'consensus' | 'vote';
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
            /** @enum {string} */
            openness: 'open' | 'closed';
            purpose: string;
            working_days: number[];
            days_off: string[];
            /** @enum {string} */
            decision_mode: 'steward' | 'owner' | 'consensus' | 'vote';
            version: number;
            members: number;
            guests: number;
            role: ('member' | 'facilitator' | 'steward') | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.members': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              /** @enum {string} */
              role: 'member' | 'facilitator' | 'steward';
              firm: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.join': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.leave': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.setMember': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        person: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /**
           * @default member
           * @enum {string}
           */
          role?: 'member' | 'facilitator' | 'steward';
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.removeMember': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.intersection': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
        other: string;
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
          'application/json': {
            community: {
              id: string;
              slug: string;
              name: string;
              /** @enum {string} */
              kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
              /** @enum {string} */
              openness: 'open' | 'closed';
              purpose: string;
              working_days: number[];
              days_off: string[];
              /** @enum {string} */
              decision_mode: 'steward' | 'owner' | 'consensus' | 'vote';
              version: number;
              members: number;
              guests: number;
              role: ('member' | 'facilitator' | 'steward') | null;
            };
            other: {
              id: string;
              slug: string;
              name: string;
              /** @enum {string} */
              kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
              /** @enum {string} */
              openness: 'open' | 'closed';
              purpose: string;
              working_days: number[];
              days_off: string[];
              /** @enum {string} */
              decision_mode: 'steward' | 'owner' | 'consensus' | 'vote';
              version: number;
              members: number;
              guests: number;
              role: ('member' | 'facilitator' | 'steward') | null;
            };
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
              state: string;
              /** Format: date-time */
              at: string;
            }[];
            people: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
            }[];
            counts: {
              items: number;
              people: number;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.invite': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          community?: string;
          /** @default 1 */
          uses?: number;
          /** @default 14 */
          days?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            token: string | null;
            /** Format: date-time */
            ends_at: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.openInvitation': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
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
          'application/json': {
            organisation: string;
            community: string | null;
            invited_by: string;
            guest: {
              name: string;
              firm: string;
              until_on: string;
            } | null;
            known_as: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.followInvitation': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.acceptInvitation': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          /** Format: email */
          email: string;
          password: string;
          locale?: string;
          /** @default  */
          agent?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: string | null;
            /** Format: date-time */
            ends_at: string;
            person: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.place': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
        community: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.take': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
        community: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.restrict': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
          /** Format: date-time */
          until?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.liftRestriction': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.guestsAround': {
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
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              firm: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.guests': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              firm: string;
              until_on: string;
              here: boolean;
            }[];
            invited: {
              id: string;
              name: string;
              firm: string;
              until_on: string;
              /** Format: date-time */
              ends_at: string;
              invited_by: string;
            }[];
            why_not: {
              invite: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.inviteGuest': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          firm: string;
          /**
           * Format: date
           * @description The last day of the stay; 365 days from now, if nothing is said.
           */
          until?: string;
          /**
           * @description So long the link can be followed.
           * @default 14
           */
          days?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            token: string | null;
            /** Format: date-time */
            ends_at: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.keepGuest': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        person: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          until: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.takeBackGuest': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        guest_invitation: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'communities.inviteKnown': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        person: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default 14 */
          days?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            token: string | null;
            /** Format: date-time */
            ends_at: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'labels.ofItem': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              key: string;
              name: string;
              /** @enum {string} */
              source: 'set' | 'text';
            }[];
            why_not: {
              set: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'labels.set': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          labels: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              key: string;
              name: string;
              /** @enum {string} */
              source: 'set' | 'text';
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'labels.list': {
    parameters: {
      query?: {
        q?: string;
        by?: 'name' | 'use';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              key: string;
              name: string;
              items: number;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'labels.open': {
    parameters: {
      query?: {
        kind?: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
        community?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tag: string;
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
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
              state: string;
              /** Format: date-time */
              changed_at: string;
              home: {
                name: string;
                slug: string;
              } | null;
            }[];
            next: string | null;
            label: {
              key: string;
              name: string;
            };
            kinds: {
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              items: number;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'labels.rename': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        tag: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          /** @default false */
          merge?: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            key: string;
            name: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'shelf.ofItem': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            kept: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'shelf.keep': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
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
          'application/json': {
            kept: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'shelf.letGo': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
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
          'application/json': {
            kept: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'shelf.list': {
    parameters: {
      query?: {
        of?: 'favourites' | 'recent';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
              state: string;
              archived: boolean;
              home: {
                name: string;
                slug: string;
              } | null;
              /** Format: date-time */
              at: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'follows.level': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        of: 'person' | 'label' | 'community' | 'item';
        /** @description The id; of a community its short name too, of a person their @handle, of a label any of its names. */
        followed: string;
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
          'application/json': {
            level: ('all' | 'new' | 'mentions' | 'mute') | null;
            default: ('all' | 'new' | 'mentions' | 'mute') | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'follows.follow': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        of: 'person' | 'label' | 'community' | 'item';
        /** @description The id; of a community its short name too, of a person their @handle, of a label any of its names. */
        followed: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          level: 'all' | 'new' | 'mentions' | 'mute';
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            level: ('all' | 'new' | 'mentions' | 'mute') | null;
            default: ('all' | 'new' | 'mentions' | 'mute') | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'follows.letGo': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        of: 'person' | 'label' | 'community' | 'item';
        /** @description The id; of a community its short name too, of a person their @handle, of a label any of its names. */
        followed: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'follows.list': {
    parameters: {
      query?: {
        of?: 'person' | 'label' | 'community' | 'item';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              /** @enum {string} */
              of: 'person' | 'label' | 'community' | 'item';
              id: string;
              /** @enum {string} */
              level: 'all' | 'new' | 'mentions' | 'mute';
              /** Format: date-time */
              since: string;
              name: string;
              place: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'journal.list': {
    parameters: {
      query?: {
        q?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              day: string;
              body: string;
              about: {
                id: string;
                kind: string;
                title: string;
              } | null;
              version: number;
              /** Format: date-time */
              made_at: string;
              /** Format: date-time */
              changed_at: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'journal.write': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
          /** Format: date */
          day?: string;
          about?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'journal.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        entry: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'journal.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        entry: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          body?: string;
          /** Format: date */
          day?: string;
          about?: string | null;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'files.take': {
    parameters: {
      query?: {
        name?: string;
        alt?: string;
      };
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': unknown;
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            mime: string;
            name: string;
            bytes: number;
            width: number | null;
            height: number | null;
            alt: string;
            anchor?: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'files.open': {
    parameters: {
      query?: {
        thumb?: string;
      };
      header?: never;
      path: {
        file: string;
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
          '*/*': unknown;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'files.list': {
    parameters: {
      query?: {
        removed?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              id: string;
              mime: string;
              name: string;
              bytes: number;
              width: number | null;
              height: number | null;
              alt: string;
              anchor?: string | null;
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              pages: number | null;
              searchable: boolean | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'files.add': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'files.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        file: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'files.putBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        file: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'facets.list': {
    parameters: {
      query?: {
        ended?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              name: string;
              label: string;
              /** @enum {string} */
              kind: 'number' | 'choice' | 'yesno' | 'place';
              unit: string;
              choices: string[];
              ended: boolean;
              version: number;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'facets.add': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          label: string;
          name?: string;
          /** @enum {string} */
          kind: 'number' | 'choice' | 'yesno' | 'place';
          /** @default  */
          unit?: string;
          /** @default [] */
          choices?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            name: string;
            label: string;
            /** @enum {string} */
            kind: 'number' | 'choice' | 'yesno' | 'place';
            unit: string;
            choices: string[];
            ended: boolean;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'facets.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        facet: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          label?: string;
          /** @enum {string} */
          kind?: 'number' | 'choice' | 'yesno' | 'place';
          unit?: string;
          choices?: string[];
          position?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            name: string;
            label: string;
            /** @enum {string} */
            kind: 'number' | 'choice' | 'yesno' | 'place';
            unit: string;
            choices: string[];
            ended: boolean;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'facets.end': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        facet: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.list': {
    parameters: {
      query?: {
        anchor?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              id: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              mine: boolean;
              body: string;
              anchor: string | null;
              /** Format: date-time */
              at: string;
              thread: string | null;
              reply_to: string | null;
              depth: number;
              passage: {
                exact: string;
                prefix?: string;
                suffix?: string;
                position?: {
                  start: number;
                  end: number;
                };
              } | null;
              number: number | null;
              version: number;
              edited_at: string | null;
              taken_back: boolean;
              resolved: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                /** Format: date-time */
                at: string;
              } | null;
              reactions: {
                /** @enum {string} */
                kind: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
                people: {
                  name: string | null;
                  handle: string | null;
                }[];
                count: number;
                mine: boolean;
              }[];
              from_elsewhere: boolean;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.comment': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
          anchor?: string;
          reply_to?: string;
          passage?: {
            exact: string;
            prefix?: string;
            suffix?: string;
            position?: {
              start: number;
              end: number;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.threads': {
    parameters: {
      query?: {
        anchor?: string;
        state?: 'open' | 'resolved';
        /** @description Only what is said at no place in it. */
        placeless?: string;
        /** @description Only what is said at words of the text, or only the rest. */
        passages?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              id: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              mine: boolean;
              body: string;
              anchor: string | null;
              /** Format: date-time */
              at: string;
              thread: string | null;
              reply_to: string | null;
              depth: number;
              passage: {
                exact: string;
                prefix?: string;
                suffix?: string;
                position?: {
                  start: number;
                  end: number;
                };
              } | null;
              number: number | null;
              version: number;
              edited_at: string | null;
              taken_back: boolean;
              resolved: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                /** Format: date-time */
                at: string;
              } | null;
              reactions: {
                /** @enum {string} */
                kind: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
                people: {
                  name: string | null;
                  handle: string | null;
                }[];
                count: number;
                mine: boolean;
              }[];
              from_elsewhere: boolean;
              answers: number;
              shown: {
                id: string;
                author: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                mine: boolean;
                body: string;
                anchor: string | null;
                /** Format: date-time */
                at: string;
                thread: string | null;
                reply_to: string | null;
                depth: number;
                passage: {
                  exact: string;
                  prefix?: string;
                  suffix?: string;
                  position?: {
                    start: number;
                    end: number;
                  };
                } | null;
                number: number | null;
                version: number;
                edited_at: string | null;
                taken_back: boolean;
                resolved: {
                  by: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                  /** Format: date-time */
                  at: string;
                } | null;
                reactions: {
                  /** @enum {string} */
                  kind: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
                  people: {
                    name: string | null;
                    handle: string | null;
                  }[];
                  count: number;
                  mine: boolean;
                }[];
                from_elsewhere: boolean;
              }[];
              why_not: {
                resolve: string | null;
              };
            }[];
            next: string | null;
            counts: {
              open: number;
              resolved: number;
              passages: number;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.open': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        comment: string;
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
          'application/json': {
            item: {
              id: string;
              kind: string;
              title: string;
            };
            thread: {
              id: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              mine: boolean;
              body: string;
              anchor: string | null;
              /** Format: date-time */
              at: string;
              thread: string | null;
              reply_to: string | null;
              depth: number;
              passage: {
                exact: string;
                prefix?: string;
                suffix?: string;
                position?: {
                  start: number;
                  end: number;
                };
              } | null;
              number: number | null;
              version: number;
              edited_at: string | null;
              taken_back: boolean;
              resolved: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                /** Format: date-time */
                at: string;
              } | null;
              reactions: {
                /** @enum {string} */
                kind: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
                people: {
                  name: string | null;
                  handle: string | null;
                }[];
                count: number;
                mine: boolean;
              }[];
              from_elsewhere: boolean;
              answers: number;
              shown: {
                id: string;
                author: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                mine: boolean;
                body: string;
                anchor: string | null;
                /** Format: date-time */
                at: string;
                thread: string | null;
                reply_to: string | null;
                depth: number;
                passage: {
                  exact: string;
                  prefix?: string;
                  suffix?: string;
                  position?: {
                    start: number;
                    end: number;
                  };
                } | null;
                number: number | null;
                version: number;
                edited_at: string | null;
                taken_back: boolean;
                resolved: {
                  by: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                  /** Format: date-time */
                  at: string;
                } | null;
                reactions: {
                  /** @enum {string} */
                  kind: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
                  people: {
                    name: string | null;
                    handle: string | null;
                  }[];
                  count: number;
                  mine: boolean;
                }[];
                from_elsewhere: boolean;
              }[];
              why_not: {
                resolve: string | null;
              };
            };
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.reword': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        comment: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.takeBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        comment: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.wordings': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        comment: string;
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
          'application/json': {
            items: {
              number: number;
              body: string;
              /** Format: date-time */
              at: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.resolve': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        comment: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.reopen': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        comment: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.react': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        comment: string;
        reaction: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'discussions.unreact': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        comment: string;
        reaction: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.audience': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            author: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            unnamed: number;
            everybody: boolean;
            people: number;
            guests: number;
            restricted: boolean;
            confided: boolean;
            reason: string | null;
            until: string | null;
            why_not: {
              place: string | null;
              restrict: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.readers': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              firm: string;
              author: boolean;
              through: {
                id: string;
                slug: string;
                name: string;
                /** @enum {string} */
                role: 'member' | 'facilitator' | 'steward';
              }[];
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.preview': {
    parameters: {
      query: {
        wish: 'place' | 'take' | 'restrict' | 'lift' | 'home';
        community?: string;
        /** @description With a new home: whether it stays in the old one as well. */
        keep?: string;
      };
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            gains: {
              count: number;
              everybody: boolean;
              named: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              }[];
            };
            loses: {
              count: number;
              everybody: boolean;
              named: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              }[];
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.request': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        wanted: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default  */
          words?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.mine': {
    parameters: {
      query?: {
        wanted?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              wanted: string;
              words: string;
              /** Format: date-time */
              at: string;
              /** @enum {string} */
              state: 'waiting' | 'granted' | 'declined' | 'over';
              reason: string | null;
              answered_at: string | null;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              item: {
                id: string;
                /** @enum {string} */
                kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
                title: string;
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.requests': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              item: {
                id: string;
                /** @enum {string} */
                kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
                title: string;
              };
              restricted: boolean;
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                role_line: string;
              };
              words: string;
              /** Format: date-time */
              at: string;
              ways: {
                id: string;
                name: string;
                /** @enum {string} */
                how: 'take in' | 'share';
              }[];
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.grant': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        request: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          community: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'access.decline': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        request: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.share': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
          /** @default  */
          expected?: string;
          /** @default  */
          because?: string;
          home: string;
          /** @default [] */
          also?: string[];
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
          position?: {
            latitude: number;
            longitude: number;
          };
          /** @default  */
          language?: string;
          /** @default false */
          hazard?: boolean;
          /** @default false */
          confidential?: boolean;
          /** Format: date-time */
          happened_at?: string;
          /** @default [] */
          files?: string[];
          /** @description What it is about, where that stands outside. */
          source?: {
            /** @default  */
            title?: string;
            url: string;
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.mine': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Shared' | 'Acknowledged' | 'Linked' | 'Answered' | 'Merged' | 'Closed';
              confidential: boolean;
              /** Format: date-time */
              made_at: string;
              /** Format: date-time */
              happened_at: string;
              closed_reason: string | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.chips': {
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
          'application/json': {
            items: {
              place?: string;
              asset?: string;
              task?: string;
              job?: string;
              conditions?: string[];
              ambient_c?: number;
              facets?: {
                [key: string]: number | string | boolean;
              };
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.unread': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              /** Format: date-time */
              made_at: string;
              /** Format: date-time */
              due_at: string;
              overdue: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        note: string;
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
          'application/json': {
            id: string;
            title: string;
            /** @enum {string} */
            state: 'Shared' | 'Acknowledged' | 'Linked' | 'Answered' | 'Merged' | 'Closed';
            author: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            mine: boolean;
            body: string;
            expected: string;
            because: string;
            context: {
              place?: string;
              asset?: string;
              task?: string;
              job?: string;
              conditions?: string[];
              ambient_c?: number;
              facets?: {
                [key: string]: number | string | boolean;
              };
            };
            position: {
              latitude: number;
              longitude: number;
            } | null;
            language: string;
            hazard: boolean;
            confidential: boolean;
            /** Format: date-time */
            happened_at: string;
            /** Format: date-time */
            made_at: string;
            source: {
              title: string;
              url: string;
              site: string;
            } | null;
            closed_reason: string | null;
            answer: {
              words: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              /** Format: date-time */
              at: string;
            } | null;
            merged_into: {
              id: string;
              title: string;
            } | null;
            merged_here: {
              id: string;
              title: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
            version: number;
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            files: {
              id: string;
              mime: string;
              name: string;
              bytes: number;
              width: number | null;
              height: number | null;
              alt: string;
              anchor?: string | null;
            }[];
            acknowledgements: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              words: string;
              /** Format: date-time */
              at: string;
            }[];
            comments: {
              items: {
                id: string;
                author: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                mine: boolean;
                body: string;
                anchor: string | null;
                /** Format: date-time */
                at: string;
                thread: string | null;
                reply_to: string | null;
                depth: number;
                passage: {
                  exact: string;
                  prefix?: string;
                  suffix?: string;
                  position?: {
                    start: number;
                    end: number;
                  };
                } | null;
                number: number | null;
                version: number;
                edited_at: string | null;
                taken_back: boolean;
                resolved: {
                  by: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                  /** Format: date-time */
                  at: string;
                } | null;
                reactions: {
                  /** @enum {string} */
                  kind: 'agree' | 'thanks' | 'same' | 'idea' | 'unclear';
                  people: {
                    name: string | null;
                    handle: string | null;
                  }[];
                  count: number;
                  mine: boolean;
                }[];
                from_elsewhere: boolean;
              }[];
              next: string | null;
            };
            why_not: {
              acknowledge: string | null;
              close: string | null;
              reopen: string | null;
              merge: string | null;
              answer: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.acknowledge': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default  */
          words?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.close': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        note: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.reopen': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default  */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.merge': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        note: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          into: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notes.answer': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          words: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.recent': {
    parameters: {
      query?: {
        community?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              number: number;
              summary: string;
              /** Format: date-time */
              changed_at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              home: string | null;
              home_slug: string | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @default  */
          body?: string;
          /** @default  */
          summary?: string;
          home: string;
          /** @default [] */
          also?: string[];
          parent?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.open': {
    parameters: {
      query?: {
        number?: number;
        /** @description As it stood at this moment; a day alone is its beginning. */
        as_of?: string;
      };
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            id: string;
            title: string;
            body: string;
            number: number;
            version: number;
            latest: number;
            /** Format: date-time */
            latest_at: string;
            parent_id: string | null;
            written_by: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            made_at: string;
            home_id: string;
            archived: boolean;
            source: string | null;
            taken_at: string | null;
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            above: {
              id: string;
              title: string;
            }[];
            below: {
              id: string;
              title: string;
              archived: boolean;
              children: number;
            }[];
            contributors: {
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              letters: number;
              share: number;
              versions: number;
              /** Format: date-time */
              last_at: string;
            }[];
            contributors_count: number;
            backlinks_count: number;
            why_not: {
              write: string | null;
              move: string | null;
              archive: string | null;
              trash: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.write': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          title?: string;
          body?: string;
          /** @default  */
          summary?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            number: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.findAddress': {
    parameters: {
      query: {
        address: string;
        /** @description Then the address is a title in this community. */
        community?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            kind: string;
            title: string;
            handle: string | null;
            place: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.tree': {
    parameters: {
      query?: {
        under?: string;
        /** @description With those that are archived. */
        archived?: 'true' | 'false';
        /** @description The `next` of the answer before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              archived: boolean;
              children: number;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.alsoHere': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.move': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          parent: string | null;
          /** @description The page it comes behind; null: first; left out: last. */
          behind?: string | null;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.weighHome': {
    parameters: {
      query: {
        home: string;
        /** @description It stays in its old home as well. */
        keep?: 'true' | 'false';
      };
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            pages: number;
            audience: {
              gains: number;
              loses: number;
              gains_names: string[];
              loses_names: string[];
              everybody: ('gains' | 'loses') | null;
            };
            why_not: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.rehome': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          home: string;
          /** @default null */
          parent?: string | null;
          /** @default false */
          keep?: boolean;
          /** @default false */
          confirmed?: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            pages: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.versions': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            items: {
              number: number;
              title: string;
              summary: string;
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              with: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                };
                letters: number;
              }[];
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.compare': {
    parameters: {
      query: {
        from: number;
        to: number;
      };
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            titles: {
              from: string;
              to: string;
            };
            pieces: (
              | {
                  /** @enum {string} */
                  kind: 'same' | 'added' | 'removed' | 'moved';
                  text: string;
                }
              | {
                  /** @constant */
                  kind: 'changed';
                  before: string;
                  text: string;
                }
            )[];
            changes: {
              /** @enum {string} */
              kind: 'same' | 'added' | 'removed';
              text: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.restoreVersion': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        page: string;
        number: number;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default  */
          summary?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            number: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.contributions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            items: {
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              letters: number;
              share: number;
              versions: number;
              /** Format: date-time */
              last_at: string;
            }[];
            people: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.seeLive': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            me: {
              id: string;
              name: string;
              handle: string;
            };
            why_not: {
              write: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.saveLive': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          room: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            number: number;
            version: number | null;
            have: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.openLive': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          room: string;
          /** Format: base64 */
          have?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            document: string;
            state: string;
            unsaved: boolean;
            authors: {
              client: number;
              person: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.appendLive': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          room: string;
          /** Format: base64 */
          change: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            kept: true;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            rule: {
              started_from: string;
              started_until: string;
              site: string;
              team: string;
              region: string;
              role_has: string;
              ends_on: string;
              welcome: {
                id: string;
                title: string;
              } | null;
              ended_at: string | null;
              lands: {
                id: string;
                slug: string;
                name: string;
              }[];
            } | null;
            version: number;
            why_not: {
              change: string | null;
              name: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.setRule': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        community: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          started_from: string;
          /** Format: date */
          started_until: string;
          /** @default  */
          site?: string;
          /** @default  */
          team?: string;
          /** @default  */
          region?: string;
          /**
           * @description Words in the role line.
           * @default
           */
          role_has?: string;
          /** Format: date */
          ends_on: string;
          /** @default [] */
          lands?: string[];
          /**
           * @description The title of the page that is begun with the first rule.
           * @default Welcome
           */
          welcome?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.preview': {
    parameters: {
      query: {
        started_from: string;
        started_until: string;
        site?: string;
        team?: string;
        region?: string;
        /** @description Words in the role line. */
        role_has?: string;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            count: number;
            people: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              team: string;
              site: string;
              /** Format: date-time */
              joined_at: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.members': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              team: string;
              site: string;
              /** Format: date-time */
              joined_at: string;
              by_rule: boolean;
              buddy: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.offer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
        person: string;
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
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              team: string;
              site: string;
              same_site: boolean;
              same_team: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.nameBuddy': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        person: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          buddy: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.takeBuddyBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.ofPerson': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: string;
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
          'application/json': {
            items: {
              community: {
                id: string;
                slug: string;
                name: string;
              } | null;
              /** Format: date-time */
              since: string;
              ended_at: string | null;
              newcomer: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              buddy: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'cohorts.mine': {
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
          'application/json': {
            items: {
              community: {
                id: string;
                slug: string;
                name: string;
              } | null;
              /** Format: date-time */
              since: string;
              ended_at: string | null;
              newcomer: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              buddy: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.list': {
    parameters: {
      query?: {
        community?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              when_to_use: string;
              fields: {
                name: string;
                label: string;
                /** @enum {string} */
                kind: 'text' | 'long text' | 'date' | 'person' | 'choice' | 'number' | 'yes or no' | 'item';
                /** @default false */
                required: boolean;
                hint?: string;
                unit?: string;
                choices?: string[];
              }[];
              labels: string[];
              community: {
                id: string;
                name: string;
                slug: string;
              } | null;
              version: number;
              /** Format: date-time */
              changed_at: string;
              why_not: {
                write: string | null;
              };
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.make': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @default  */
          when_to_use?: string;
          body: string;
          /** @default [] */
          fields?: {
            name: string;
            label: string;
            /** @enum {string} */
            kind: 'text' | 'long text' | 'date' | 'person' | 'choice' | 'number' | 'yes or no' | 'item';
            /** @default false */
            required?: boolean;
            hint?: string;
            unit?: string;
            choices?: string[];
          }[];
          /** @default [] */
          labels?: string[];
          /** @default null */
          parent?: string | null;
          community: string | null;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        template: string;
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
          'application/json': {
            id: string;
            title: string;
            when_to_use: string;
            fields: {
              name: string;
              label: string;
              /** @enum {string} */
              kind: 'text' | 'long text' | 'date' | 'person' | 'choice' | 'number' | 'yes or no' | 'item';
              /** @default false */
              required: boolean;
              hint?: string;
              unit?: string;
              choices?: string[];
            }[];
            labels: string[];
            community: {
              id: string;
              name: string;
              slug: string;
            } | null;
            version: number;
            /** Format: date-time */
            changed_at: string;
            why_not: {
              write: string | null;
            };
            body: string;
            parent: {
              id: string;
              title: string;
            } | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.write': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        template: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @default  */
          when_to_use?: string;
          body: string;
          /** @default [] */
          fields?: {
            name: string;
            label: string;
            /** @enum {string} */
            kind: 'text' | 'long text' | 'date' | 'person' | 'choice' | 'number' | 'yes or no' | 'item';
            /** @default false */
            required?: boolean;
            hint?: string;
            unit?: string;
            choices?: string[];
          }[];
          /** @default [] */
          labels?: string[];
          /** @default null */
          parent?: string | null;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.end': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        template: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        template: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          home: string;
          /** @default [] */
          also?: string[];
          parent?: string;
          /** @default {} */
          values?: {
            [key: string]: string | number | boolean | null;
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.stock': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          locale: 'en' | 'de';
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            came: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.fieldsOf': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            items: {
              field: {
                name: string;
                label: string;
                /** @enum {string} */
                kind: 'text' | 'long text' | 'date' | 'person' | 'choice' | 'number' | 'yes or no' | 'item';
                /** @default false */
                required: boolean;
                hint?: string;
                unit?: string;
                choices?: string[];
              };
              value: string | number | boolean | null;
              named: {
                id: string;
                kind: string;
                title: string;
                handle: string | null;
              } | null;
              hidden: boolean;
            }[];
            why_not: {
              write: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'templates.setFields': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          values: {
            [key: string]: string | number | boolean | null;
          };
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'suggestions.list': {
    parameters: {
      query?: {
        answered?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            items: {
              id: string;
              why: string;
              /** @enum {string} */
              state: 'Open' | 'Accepted' | 'Accepted in part' | 'Declined' | 'Withdrawn';
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              base_number: number;
              number: number | null;
              title: string;
              base_title: string;
              answer: {
                /** Format: date-time */
                at: string;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                reason: string;
              } | null;
              comments: number;
            }[];
            next: string | null;
            open: number;
            why_not: {
              suggest: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'suggestions.make': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        page: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          number: number;
          base_title: string;
          base_body: string;
          title: string;
          body: string;
          why: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'suggestions.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        suggestion: string;
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
          'application/json': {
            id: string;
            why: string;
            /** @enum {string} */
            state: 'Open' | 'Accepted' | 'Accepted in part' | 'Declined' | 'Withdrawn';
            /** Format: date-time */
            at: string;
            by: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            base_number: number;
            number: number | null;
            title: string;
            base_title: string;
            answer: {
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              reason: string;
            } | null;
            page: {
              id: string;
              title: string;
              version: number;
              number: number;
              body: string;
            };
            mine: boolean;
            pieces: (
              | {
                  same: string;
                }
              | {
                  before: string;
                  after: string;
                }
            )[];
            conflicts: {
              title: (
                | {
                    same: string;
                  }
                | {
                    base: string;
                    present: string;
                    suggested: string;
                  }
              )[];
              body: (
                | {
                    same: string;
                  }
                | {
                    base: string;
                    present: string;
                    suggested: string;
                  }
              )[];
            } | null;
            body: string;
            why_not: {
              answer: string | null;
              withdraw: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'suggestions.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        suggestion: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'suggestions.accept': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        suggestion: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          blocks?: number[];
          title?: string;
          body?: string;
          /** @default  */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            number: number;
            /** @enum {string} */
            state: 'Open' | 'Accepted' | 'Accepted in part' | 'Declined' | 'Withdrawn';
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'suggestions.decline': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        suggestion: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'suggestions.mine': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              why: string;
              /** @enum {string} */
              state: 'Open' | 'Accepted' | 'Accepted in part' | 'Declined' | 'Withdrawn';
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              base_number: number;
              number: number | null;
              title: string;
              base_title: string;
              answer: {
                /** Format: date-time */
                at: string;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                reason: string;
              } | null;
              page: {
                id: string;
                title: string;
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'rights.list': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              /** @enum {string} */
              kind: 'publisher' | 'coach';
              items_used: number;
              reason: string;
              /** Format: date-time */
              at: string;
              /** Format: date-time */
              used_at: string;
              /** Format: date-time */
              lapses_at: string;
              lapsed: boolean;
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              agreed_by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'rights.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
        person: string;
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
          'application/json': {
            person: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            };
            items_used: number;
            items_used_min: number;
            held: {
              /** @enum {string} */
              kind: 'publisher' | 'coach';
              items_used: number;
              reason: string;
              /** Format: date-time */
              at: string;
              /** Format: date-time */
              used_at: string;
              /** Format: date-time */
              lapses_at: string;
              lapsed: boolean;
              ended_at: string | null;
              ended_reason: string | null;
            }[];
            not_yet: {
              publisher: string | null;
              coach: string | null;
            };
            why_not: {
              agree: string | null;
              end: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'rights.agree': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        person: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          kind: 'publisher' | 'coach';
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'rights.end': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
        person: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          kind: 'publisher' | 'coach';
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.list': {
    parameters: {
      query?: {
        state?: 'Emergent' | 'Validated' | 'Established' | 'Retired';
        community?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
              home: string | null;
              /** @enum {string} */
              risk: 'low' | 'medium' | 'high';
              uses: number;
              worked: number;
              partly: number;
              challenged: boolean;
              /** Format: date-time */
              changed_at: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @default  */
          purpose?: string;
          steps: {
            id?: string;
            from?: string;
            takes?: string[];
            body: string;
            /** @default false */
            core?: boolean;
            /** @default  */
            why?: string;
          }[];
          /**
           * @default low
           * @enum {string}
           */
          risk?: 'low' | 'medium' | 'high';
          home: string;
          /** @default [] */
          also?: string[];
          /** @default [] */
          notes?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.open': {
    parameters: {
      query?: {
        number?: number;
      };
      header?: never;
      path: {
        practice: string;
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
          'application/json': {
            id: string;
            title: string;
            purpose: string;
            /** @enum {string} */
            state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
            /** @enum {string} */
            risk: 'low' | 'medium' | 'high';
            version: number;
            number: number;
            newest_number: number;
            in_force_number: number;
            established_number: number | null;
            /** Format: date-time */
            made_at: string;
            /** @enum {string} */
            mode: 'steward' | 'owner' | 'consensus' | 'vote';
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            champion: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            };
            owner: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            establishment: {
              owner: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              scope: string;
              /** @enum {string} */
              strength: 'must' | 'should' | 'may';
              effective_on: string;
              reason: string;
              by: string;
              /** Format: date-time */
              at: string;
            } | null;
            retirement: {
              reason: string;
              /** Format: date-time */
              at: string;
              successor_id: string | null;
              successor: string | null;
            } | null;
            steps: {
              id: string;
              position: number;
              body: string;
              core: boolean;
              why: string;
              evidence: {
                worked: number;
                partly: number;
                failed: number;
                skipped: number;
              };
              photos: {
                id: string;
                mime: string;
                name: string;
                bytes: number;
                width: number | null;
                height: number | null;
                alt: string;
                anchor?: string | null;
              }[];
            }[];
            gone: {
              id: string;
              body: string;
              last_number: number;
              links: number;
              challenges: number;
            }[];
            facets: {
              name: string;
              label: string;
              /** @enum {string} */
              kind: 'number' | 'choice' | 'yesno' | 'place';
              unit: string;
              choices: string[];
            }[];
            variations: {
              id: string;
              step: string | null;
              letter: string;
              /** @enum {string} */
              op: 'replace' | 'skip' | 'insert' | 'parameter' | 'tool' | 'reorder';
              body: string;
              after: string | null;
              conditions: {
                facet: string;
                /** @enum {string} */
                op: '<' | '<=' | '>' | '>=' | 'is' | 'in' | 'not in';
                value: number | boolean | string | string[];
              }[];
              stated: string;
              places: string[];
              place_names: string[];
              why: string;
              goal: string;
              cause: string;
              planned: boolean;
              /** @enum {string} */
              state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
              deviation: boolean;
              approved: boolean;
              approved_at: string | null;
              until: string | null;
              usable: boolean;
              to_check: number | null;
              note: string | null;
              note_title: string | null;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              /** Format: date-time */
              made_at: string;
              /** Format: date-time */
              changed_at: string;
              ended_reason: string | null;
              version: number;
              arithmetic: {
                rule: string;
                worked: number;
                partly: number;
                failed: number;
                people: number;
                teams: number;
                sites: number;
                needed: {
                  worked: number;
                  share: {
                    worked: number;
                    of: number;
                  };
                };
                same_site: boolean;
                evidence: string[];
                excluded: {
                  use: string;
                  /** @enum {string} */
                  why: 'author' | 'interest' | 'again' | 'varied';
                }[];
                /** Format: date-time */
                quiet_until: string;
                why_not_validated: string | null;
              };
              table: {
                inside: {
                  with: {
                    worked: number;
                    partly: number;
                    failed: number;
                  };
                  base: {
                    worked: number;
                    partly: number;
                    failed: number;
                  };
                };
                outside: {
                  with: {
                    worked: number;
                    partly: number;
                    failed: number;
                  };
                  base: {
                    worked: number;
                    partly: number;
                    failed: number;
                  };
                };
                unknown: {
                  worked: number;
                  partly: number;
                  failed: number;
                };
              };
              saying: {
                /** @enum {string} */
                verdict: 'too few data' | 'helps' | 'not clear' | 'does not help';
                chance: number | null;
                condition_chance: number | null;
              };
              asked: {
                asked: number;
                answered: number;
                inside: number;
                outside: number;
              };
              why_not: {
                change: string | null;
                map: string | null;
                approve: string | null;
                check: string | null;
                validate: string | null;
                establish: string | null;
                end: string | null;
              };
            }[];
            tied: string[][];
            arithmetic: {
              rule: string;
              worked: number;
              partly: number;
              failed: number;
              people: number;
              teams: number;
              sites: number;
              needed: {
                worked: number;
                share: {
                  worked: number;
                  of: number;
                };
              };
              same_site: boolean;
              evidence: string[];
              excluded: {
                use: string;
                /** @enum {string} */
                why: 'author' | 'interest' | 'again' | 'varied';
              }[];
              /** Format: date-time */
              quiet_until: string;
              why_not_validated: string | null;
            };
            totals: {
              uses: number;
              worked: number;
              partly: number;
              failed: number;
              sites: number;
              last_at: string | null;
              asked: number;
              answered: number;
              taken: number;
            };
            taken_at: string | null;
            my_ask: string | null;
            interested: boolean;
            uses: {
              id: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              team: string;
              site: string;
              number: number;
              /** @enum {string} */
              outcome: 'worked' | 'partly' | 'failed';
              failed_step: string | null;
              skipped_steps: string[];
              variations: string[];
              context: {
                place?: string;
                asset?: string;
                task?: string;
                job?: string;
                conditions?: string[];
                ambient_c?: number;
                facets?: {
                  [key: string]: number | string | boolean;
                };
              };
              words: string;
              /** Format: date-time */
              used_at: string;
              excluded: ('author' | 'interest' | 'again' | 'varied' | 'older') | null;
              photos: {
                id: string;
                mime: string;
                name: string;
                bytes: number;
                width: number | null;
                height: number | null;
                alt: string;
                anchor?: string | null;
              }[];
            }[];
            uses_total: number;
            my_last_use: string | null;
            challenges: {
              id: string;
              step: string | null;
              variation: string | null;
              number: number;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              by_rule: boolean;
              words: string;
              /** Format: date-time */
              at: string;
              due_on: string | null;
              reply: string | null;
              replied_by: string | null;
              replied_at: string | null;
              why_not_reply: string | null;
            }[];
            links: {
              note: string;
              step: string | null;
              /** @enum {string} */
              relation: 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
              title: string;
              author: string | null;
              /** Format: date-time */
              at: string;
            }[];
            sources: {
              id: string;
              title: string;
              state: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              /** Format: date-time */
              happened_at: string;
              place: string | null;
            }[];
            units: {
              unit_id: string;
              unit: string;
              course_id: string;
              course: string;
              step_id: string;
              number: number;
              stale: boolean;
              /** Format: date-time */
              published_at: string;
            }[];
            answers: {
              cells: {
                id: string;
                slug: string;
                name: string;
                answer: ('adopted' | 'adapted' | 'already do' | 'not applicable' | 'on hold' | 'rejected') | null;
                until: string | null;
              }[];
              totals: {
                asked: number;
                given: number;
                given_unasked: number;
                oldest_open_at: string | null;
                overdue: number;
                adopted: number;
                adapted: number;
                'already do': number;
                'not applicable': number;
                'on hold': number;
                rejected: number;
              };
              adoption: {
                given: number;
                asked: number;
                taken: number;
                applicable: number;
              };
            };
            proposals: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
              variation_id: string | null;
              step_id: string | null;
              champion: string;
              /** Format: date-time */
              made_at: string;
              decided_at: string | null;
              implemented_number: number | null;
              effective_on: string | null;
              learned_at: string | null;
              not_shown_at: string | null;
            }[];
            holds: {
              id: string;
              step: string | null;
              reason: string;
              /** Format: date-time */
              at: string;
              /** Format: date-time */
              until_at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              note: string | null;
              note_title: string | null;
            }[];
            versions: {
              number: number;
              title: string;
              /** @enum {string} */
              change_kind: 'new' | 'editorial' | 'clarifying' | 'behavioural' | 'safety' | 'variation';
              summary: string;
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              establishment: {
                owner: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                };
                scope: string;
                /** @enum {string} */
                strength: 'must' | 'should' | 'may';
                effective_on: string;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            validations: {
              number: number;
              rule: string;
              /** Format: date-time */
              at: string;
              validated_by: string | null;
            }[];
            paths: {
              splits: {
                [key: string]: string;
              };
              merges: {
                [key: string]: string;
              };
            };
            why_not: {
              change: string | null;
              validate: string | null;
              establish: string | null;
              retire: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title?: string;
          purpose?: string;
          steps: {
            id?: string;
            from?: string;
            takes?: string[];
            body: string;
            /** @default false */
            core?: boolean;
            /** @default  */
            why?: string;
          }[];
          /** @enum {string} */
          change_kind: 'editorial' | 'clarifying' | 'behavioural' | 'safety';
          /** @default  */
          summary?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            number: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.addSource': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
        note: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.addPhotos': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
        step: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.use': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          outcome: 'worked' | 'partly' | 'failed';
          number?: number;
          /** @default [] */
          skipped_steps?: string[];
          failed_step?: string;
          /** @default [] */
          variations?: string[];
          /** @default [] */
          files?: string[];
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
          /** @default  */
          words?: string;
          note?: string;
          /** Format: date-time */
          used_at?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.declareInterest': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.link': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          note: string;
          step?: string;
          /** @enum {string} */
          relation: 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string | null;
            challenged: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.challenge': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          step?: string;
          variation?: string;
          words: string;
          note?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.reply': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        challenge: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reply: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.validate': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        practice: string;
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
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.establish': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          owner: string;
          scope: string;
          /** @enum {string} */
          strength: 'must' | 'should' | 'may';
          /** Format: date */
          effective_on: string;
          reason: string;
          ask?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            number: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.retire': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
          successor?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.ofNote': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        note: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
              /** @enum {string} */
              relation: 'source' | 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
              step_id: string | null;
              position: number | null;
              /** Format: date-time */
              at: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          step: string | null;
          /** @enum {string} */
          op: 'replace' | 'skip' | 'insert' | 'parameter' | 'tool' | 'reorder';
          /** @default  */
          body?: string;
          /** @default null */
          after?: string | null;
          /** @default [] */
          when?: {
            facet: string;
            /** @enum {string} */
            op: '<' | '<=' | '>' | '>=' | 'is' | 'in' | 'not in';
            value: number | boolean | string | string[];
            unit?: string;
          }[];
          /** @default  */
          stated?: string;
          /** @default [] */
          where?: string[];
          /** @default  */
          why?: string;
          /** @default  */
          goal?: string;
          /** @default  */
          cause?: string;
          /** @default false */
          planned?: boolean;
          note?: string;
          /** Format: date */
          until?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            letter: string;
            deviation: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        variation: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          body?: string;
          why?: string;
          goal?: string;
          when?: {
            facet: string;
            /** @enum {string} */
            op: '<' | '<=' | '>' | '>=' | 'is' | 'in' | 'not in';
            value: number | boolean | string | string[];
            unit?: string;
          }[];
          stated?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.map': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        variation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          when: {
            facet: string;
            /** @enum {string} */
            op: '<' | '<=' | '>' | '>=' | 'is' | 'in' | 'not in';
            value: number | boolean | string | string[];
            unit?: string;
          }[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.approve': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        variation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date */
          until: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.check': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        variation: string;
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
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.validate': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        variation: string;
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
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.establish': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        variation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          owner: string;
          scope: string;
          /** @enum {string} */
          strength: 'must' | 'should' | 'may';
          /** Format: date */
          effective_on: string;
          reason: string;
          ask?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            number: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'variations.end': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        variation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.backlinks': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
              quoted: boolean;
              in_comment: boolean;
              archived: boolean;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pages.brokenLinks': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        page: string;
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
          'application/json': {
            ids: string[];
            titles: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'quotes.open': {
    parameters: {
      query: {
        /** @description /w/<page>, /w/<page>#<heading> or /p/<practice>#step-<number>. */
        target: string;
        /** @description The targets around it, the outermost first, with blanks between them. */
        within?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            title: string;
            part: string | null;
            href: string;
            markdown: string;
            number: number;
            /** Format: date-time */
            at: string;
            archived: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'trash.archive': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
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
          'application/json': {
            items: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'trash.unarchive': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
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
          'application/json': {
            items: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'trash.trash': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
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
          'application/json': {
            items: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'trash.restore': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
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
          'application/json': {
            items: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'trash.list': {
    parameters: {
      query?: {
        what?: 'trashed' | 'archived';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              with: number;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'asks.take': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default  */
          words?: string;
          /** Format: date */
          planned_on?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'asks.mine': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'taken' | 'taught' | 'cause';
              after_days: number | null;
              practice_id: string;
              title: string;
              variation_id: string | null;
              step_id: string | null;
              position: number | null;
              letter: string | null;
              cause: string | null;
              /** Format: date-time */
              at: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'asks.decline': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        asked: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'asks.putOff': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        asked: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'asks.outcomes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              state: string;
              asked: number;
              used: number;
              worked: number;
              partly: number;
              failed: number;
              stuck: number;
            }[];
            why_not: {
              see: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.list': {
    parameters: {
      query?: {
        state?: 'Open' | 'Answered' | 'Solved' | 'Stale';
        community?: string;
        tag?: string;
        mine?: 'asked' | 'answered';
        order?: 'newest' | 'waiting' | 'votes';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Open' | 'Answered' | 'Solved' | 'Stale';
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              home: {
                name: string;
                slug: string;
              } | null;
              /** Format: date-time */
              made_at: string;
              answered_at: string | null;
              votes: number;
              answers: number;
              labels: string[];
              is_duplicate: boolean;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.ask': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @default  */
          body?: string;
          /** @default  */
          expected?: string;
          /** @default  */
          happened?: string;
          /** @default  */
          tried?: string;
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
          home: string;
          /** @default [] */
          also?: string[];
          /** @default [] */
          files?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.counts': {
    parameters: {
      query?: {
        community?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            Open: number;
            Answered: number;
            Solved: number;
            Stale: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.similar': {
    parameters: {
      query: {
        text: string;
        question?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            questions: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Open' | 'Answered' | 'Solved' | 'Stale';
              answers: number;
              accepted: number;
            }[];
            others: {
              id: string;
              kind: string;
              title: string;
              state: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        question: string;
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
          'application/json': {
            id: string;
            title: string;
            /** @enum {string} */
            state: 'Open' | 'Answered' | 'Solved' | 'Stale';
            author: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            mine: boolean;
            body: string;
            expected: string;
            happened: string;
            tried: string;
            context: {
              place?: string;
              asset?: string;
              task?: string;
              job?: string;
              conditions?: string[];
              ambient_c?: number;
              facets?: {
                [key: string]: number | string | boolean;
              };
            };
            /** Format: date-time */
            made_at: string;
            edited_at: string | null;
            editor: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            version: number;
            answered_at: string | null;
            solved_at: string | null;
            votes: number;
            my_vote: number;
            from_elsewhere: boolean;
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            files: {
              id: string;
              mime: string;
              name: string;
              bytes: number;
              width: number | null;
              height: number | null;
              alt: string;
              anchor?: string | null;
            }[];
            answers: {
              items: {
                id: string;
                author: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                mine: boolean;
                body: string;
                /** Format: date-time */
                at: string;
                version: number;
                edited_at: string | null;
                taken_back: boolean;
                accepted: {
                  by: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                  /** Format: date-time */
                  at: string;
                } | null;
                votes: number;
                my_vote: number;
                comments: number;
                from_elsewhere: boolean;
                why_not: {
                  accept: string | null;
                  vote: string | null;
                  reword: string | null;
                  guide: string | null;
                };
              }[];
              next: string | null;
            };
            answers_count: number;
            guidance: {
              said: string;
              is_answer: boolean;
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
            }[];
            duplicate_of: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Open' | 'Answered' | 'Solved' | 'Stale';
            } | null;
            is_duplicate: boolean;
            duplicates: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Open' | 'Answered' | 'Solved' | 'Stale';
            }[];
            practices: {
              id: string;
              title: string;
              state: string;
              /** Format: date-time */
              at: string;
            }[];
            notes: {
              id: string;
              title: string;
              state: string;
              /** Format: date-time */
              at: string;
            }[];
            why_not: {
              answer: string | null;
              change: string | null;
              vote: string | null;
              duplicate: string | null;
              guide: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        question: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          title?: string;
          body?: string;
          expected?: string;
          happened?: string;
          tried?: string;
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.wordings': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        question: string;
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
          'application/json': {
            items: {
              number: number;
              title: string;
              body: string;
              expected: string;
              happened: string;
              tried: string;
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.duplicate': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          original: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.notDuplicate': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.answers': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        question: string;
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
          'application/json': {
            items: {
              id: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              mine: boolean;
              body: string;
              /** Format: date-time */
              at: string;
              version: number;
              edited_at: string | null;
              taken_back: boolean;
              accepted: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                /** Format: date-time */
                at: string;
              } | null;
              votes: number;
              my_vote: number;
              comments: number;
              from_elsewhere: boolean;
              why_not: {
                accept: string | null;
                vote: string | null;
                reword: string | null;
                guide: string | null;
              };
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.answer': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.reword': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        answer: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.takeBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        answer: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.answerWordings': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        answer: string;
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
          'application/json': {
            items: {
              number: number;
              body: string;
              /** Format: date-time */
              at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.accept': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        answer: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.unaccept': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        answer: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.vote': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          value: 1 | -1;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            votes: number;
            my_vote: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.unvote': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
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
          'application/json': {
            votes: number;
            my_vote: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.voteAnswer': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        answer: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          value: 1 | -1;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            votes: number;
            my_vote: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.unvoteAnswer': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        answer: string;
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
          'application/json': {
            votes: number;
            my_vote: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.guide': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
        /** @description A comment under the question, or one of its answers. */
        said: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.unguide': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
        /** @description A comment under the question, or one of its answers. */
        said: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.makePractice': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @default  */
          purpose?: string;
          steps: {
            id?: string;
            from?: string;
            takes?: string[];
            body: string;
            /** @default false */
            core?: boolean;
            /** @default  */
            why?: string;
          }[];
          /**
           * @default low
           * @enum {string}
           */
          risk?: 'low' | 'medium' | 'high';
          home: string;
          /** @default [] */
          also?: string[];
          /** @default [] */
          notes?: string[];
          /**
           * @description Those that went into it, besides the accepted ones.
           * @default []
           */
          answers?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.makeNote': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          answer?: string;
          body: string;
          home: string;
          /** @default [] */
          also?: string[];
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'questions.ofItem': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Open' | 'Answered' | 'Solved' | 'Stale';
              people: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                /** @enum {string} */
                role: 'asked' | 'answered' | 'guided';
              }[];
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.ofItem': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              how_it_was: string;
              what_was_done: string;
              how_it_is: string;
              told_at: {
                id: string;
                /** @enum {string} */
                kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
                title: string;
              };
              step: {
                id: string;
                position: number;
              } | null;
              place: string;
              happened_on: string | null;
              belongs_to: {
                id: string;
                /** @enum {string} */
                kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
                title: string;
              }[];
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              mine: boolean;
              confidential: boolean;
              /** Format: date-time */
              at: string;
              version: number;
              edited_at: string | null;
              from_elsewhere: boolean;
              retold: number;
              places: {
                id: string;
                place: string;
                on: string;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                community: {
                  name: string;
                  slug: string;
                } | null;
                mine: boolean;
              }[];
              my_retelling: {
                id: string;
                place: string;
                on: string;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                community: {
                  name: string;
                  slug: string;
                } | null;
                mine: boolean;
              } | null;
              why_not: {
                reword: string | null;
                take_back: string | null;
                retell: string | null;
              };
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.tell': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          how_it_was: string;
          what_was_done: string;
          how_it_is: string;
          /** @description The step of the practice at which it is told. */
          step?: string;
          /**
           * @description Where it happened.
           * @default
           */
          place?: string;
          /** Format: date */
          happened_on?: string;
          /**
           * @description Further practices and notes that it is an example of.
           * @default []
           */
          belongs_to?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        story: string;
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
          'application/json': {
            id: string;
            title: string;
            how_it_was: string;
            what_was_done: string;
            how_it_is: string;
            told_at: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
            };
            step: {
              id: string;
              position: number;
            } | null;
            place: string;
            happened_on: string | null;
            belongs_to: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
            }[];
            author: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            mine: boolean;
            confidential: boolean;
            /** Format: date-time */
            at: string;
            version: number;
            edited_at: string | null;
            from_elsewhere: boolean;
            retold: number;
            places: {
              id: string;
              place: string;
              on: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              community: {
                name: string;
                slug: string;
              } | null;
              mine: boolean;
            }[];
            my_retelling: {
              id: string;
              place: string;
              on: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              community: {
                name: string;
                slug: string;
              } | null;
              mine: boolean;
            } | null;
            why_not: {
              reword: string | null;
              take_back: string | null;
              retell: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.reword': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        story: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          how_it_was: string;
          what_was_done: string;
          how_it_is: string;
          /** @description The step of the practice at which it is told. */
          step?: string;
          /**
           * @description Where it happened.
           * @default
           */
          place?: string;
          /** Format: date */
          happened_on?: string;
          /**
           * @description Further practices and notes that it is an example of.
           * @default []
           */
          belongs_to?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.takeBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        story: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.wordings': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        story: string;
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
          'application/json': {
            items: {
              number: number;
              title: string;
              how_it_was: string;
              what_was_done: string;
              how_it_is: string;
              /** Format: date-time */
              at: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.retellings': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        story: string;
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
          'application/json': {
            items: {
              id: string;
              place: string;
              on: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              community: {
                name: string;
                slug: string;
              } | null;
              mine: boolean;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.retell': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        story: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          place: string;
          community?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            retold: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'stories.untell': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        retelling: string;
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
          'application/json': {
            retold: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              url: string;
              site: string | null;
              /** Format: date-time */
              added_at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              /** Format: date-time */
              looked_at: string;
              paused_at: string | null;
              failing_since: string | null;
              why:
                | (
                    | 'unreachable'
                    | 'not public'
                    | 'too large'
                    | 'not there'
                    | 'closed'
                    | 'no feed'
                    | 'gone'
                    | 'too many failures'
                  )
                | null;
              ended_at: string | null;
              waiting: number;
            }[];
            why_not: {
              follow: string | null;
              curate: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.follow': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          address: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            title: string;
            url: string;
            site: string | null;
            picked: string | null;
            newest: {
              title: string;
              url: string;
              author: string;
              said_at: string | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.pause': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        source: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.resume': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        source: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.lookAgain': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        source: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        source: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.entries': {
    parameters: {
      query?: {
        source?: string;
        show?: 'waiting' | 'brought in' | 'hidden';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              url: string;
              author: string;
              said_at: string | null;
              summary: string;
              /** Format: date-time */
              found_at: string;
              source: {
                id: string;
                title: string;
              };
              hidden_by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              brought: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                /** Format: date-time */
                at: string;
                note: {
                  id: string;
                  title: string;
                } | null;
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.bringIn': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        piece: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
          /** @default  */
          language?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            note: string;
            is_new: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.hide': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        piece: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'sources.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        piece: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              words: string;
              /** @description 1 is Monday. */
              weekday: number;
              /** @description As clocks in the time zone show it. */
              hour: number;
              /** @default 1 */
              every_weeks: number;
              /**
               * @description As Europe/Stockholm.
               * @default UTC
               */
              time_zone: string;
              /** Format: date-time */
              next_at: string;
              version: number;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              postings: {
                id: string;
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                until_at: string;
                asked: number;
                answered: number;
              }[];
            }[];
            why_not: {
              schedule: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.schedule': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          words: string;
          /** @description 1 is Monday. */
          weekday: number;
          /** @description As clocks in the time zone show it. */
          hour: number;
          /** @default 1 */
          every_weeks?: number;
          /**
           * @description As Europe/Stockholm.
           * @default UTC
           */
          time_zone?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        prompt: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          words: string;
          /** @description 1 is Monday. */
          weekday: number;
          /** @description As clocks in the time zone show it. */
          hour: number;
          /** @default 1 */
          every_weeks?: number;
          /**
           * @description As Europe/Stockholm.
           * @default UTC
           */
          time_zone?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.stop': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        prompt: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.standing': {
    parameters: {
      query?: {
        community?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              words: string;
              /** Format: date-time */
              at: string;
              /** Format: date-time */
              until_at: string;
              community: {
                id: string;
                slug: string;
                name: string;
              };
              answers: number;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.answer': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        posting: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          body: string;
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
          /** @default  */
          language?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            note: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.answers': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        posting: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              /** Format: date-time */
              at: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
            next: string | null;
            words: string;
            /** Format: date-time */
            at: string;
            community: {
              slug: string;
              name: string;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.ofNote': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        note: string;
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
          'application/json': {
            prompt: {
              posting: string;
              words: string;
              slug: string;
              name: string;
            } | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'prompts.stuck': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        asked: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          words: string;
          step?: string;
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            question: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.cards': {
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
          'application/json': {
            items: {
              id: string;
              reference: string | null;
              title: string;
              place: string | null;
              asset: string | null;
              /** Format: date-time */
              closed_at: string;
              community: {
                id: string;
                slug: string;
                name: string;
              };
              /** Format: date-time */
              until_at: string;
              done: boolean;
              with: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              }[];
              review: {
                /** Format: date-time */
                opened_at: string;
                spoken: boolean;
              } | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.close': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Where the job belongs: the id of a community, or its name in the address. */
          community: string;
          /** @description As the work order is called. */
          reference?: string;
          title: string;
          place?: string;
          asset?: string;
          /** Format: date-time */
          closed_at?: string;
          /** @description Who worked on it, each by handle or e-mail address. */
          people: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            again: boolean;
            cards: number;
            unknown: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.list': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              reference: string | null;
              title: string;
              place: string | null;
              asset: string | null;
              /** Format: date-time */
              closed_at: string;
              community: {
                id: string;
                slug: string;
                name: string;
              };
              notes: number;
            }[];
            next: string | null;
            why_not: {
              close: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.open': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        job: string;
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
          'application/json': {
            id: string;
            reference: string | null;
            title: string;
            place: string | null;
            asset: string | null;
            /** Format: date-time */
            closed_at: string;
            community: {
              id: string;
              slug: string;
              name: string;
            };
            notes: {
              items: {
                id: string;
                title: string;
                prompt: string;
                /** Format: date-time */
                at: string;
                author: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
              }[];
              next: string | null;
            };
            card: {
              /** Format: date-time */
              until_at: string;
              done: boolean;
              with: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              }[];
              review: {
                /** Format: date-time */
                opened_at: string;
                closed_at: string | null;
              } | null;
              why_not: {
                debrief: string | null;
                review: string | null;
              };
            } | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.debrief': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          lines: {
            /** @enum {string} */
            prompt: 'otherwise' | 'again' | 'next';
            body: string;
            /** @default false */
            hazard?: boolean;
            /** @default [] */
            files?: string[];
            /** @description The practice that was followed. */
            practice?: string;
            step?: string;
            /**
             * @default extends
             * @enum {string}
             */
            relation?: 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
          }[];
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
          /** @default  */
          language?: string;
          /**
           * @description Neither my name nor the job stands at any of it.
           * @default false
           */
          confidential?: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            notes: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.review': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        job: string;
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
          'application/json': {
            id: string;
            title: string;
            reference: string | null;
            community: {
              id: string;
              slug: string;
              name: string;
            };
            /** Format: date-time */
            opened_at: string;
            opened_by: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            };
            closed_at: string | null;
            mine: {
              expected: string;
              happened: string;
              why: string;
              next: string;
              practice: string | null;
              step: string | null;
              relation: string | null;
              note: string | null;
            } | null;
            others: {
              expected: string;
              happened: string;
              why: string;
              next: string;
              practice: string | null;
              step: string | null;
              relation: string | null;
              note: string | null;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
            }[];
            why_not: {
              speak: string | null;
              close: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.openReview': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.speak': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default  */
          expected?: string;
          /** @default  */
          happened?: string;
          /** @default  */
          why?: string;
          /** @default  */
          next?: string;
          practice?: string;
          step?: string;
          /**
           * @default extends
           * @enum {string}
           */
          relation?: 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'jobs.closeReview': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
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
          'application/json': {
            notes: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.list': {
    parameters: {
      query?: {
        community?: string;
        week?: string;
        person?: string;
        prompt?: string;
        place?: string;
        asset?: string;
        label?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              week: string;
              /** Format: date-time */
              at: string;
              /** Format: date-time */
              written_at: string;
              prompts: {
                key: string;
                name: string;
                help: string;
                /** @enum {string} */
                kind: 'text' | 'help' | 'numbers';
                on: boolean;
              }[];
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                role_line: string;
              };
              home: {
                name: string;
                slug: string;
              } | null;
              lines: {
                id: string;
                prompt: string;
                note: {
                  id: string;
                  title: string;
                  body: string;
                  /** @enum {string} */
                  state: 'Shared' | 'Acknowledged' | 'Linked' | 'Answered' | 'Merged' | 'Closed';
                  context: {
                    place?: string;
                    asset?: string;
                    task?: string;
                    job?: string;
                    conditions?: string[];
                    ambient_c?: number;
                    facets?: {
                      [key: string]: number | string | boolean;
                    };
                  };
                  aimed: {
                    name: string;
                    slug: string;
                  } | null;
                  acknowledged: number;
                  comments: number;
                  echoes: {
                    count: number;
                    mine: boolean;
                    people: {
                      id: string;
                      name: string;
                      handle: string;
                      initials: string;
                    }[];
                  };
                  practice: {
                    id: string;
                    title: string;
                    step: string | null;
                    position: number | null;
                    /** @enum {string} */
                    relation: 'source' | 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
                    more: number;
                  } | null;
                } | null;
                number: {
                  label: string;
                  value: number;
                  unit: string;
                } | null;
              }[];
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.write': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description As 2026-W21; without it this week. */
          week?: string;
          lines: {
            prompt: string;
            body?: string;
            number?: {
              label: string;
              value: number;
              /** @default  */
              unit?: string;
            };
            home?: string;
            context?: {
              place?: string;
              asset?: string;
              task?: string;
              job?: string;
              conditions?: string[];
              ambient_c?: number;
              facets?: {
                [key: string]: number | string | boolean;
              };
            };
            files?: string[];
          }[];
          home: string;
          /** @default [] */
          also?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            week: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        report: string;
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
          'application/json': {
            id: string;
            week: string;
            author: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            };
            mine: boolean;
            home: string;
            /** Format: date-time */
            written_at: string;
            due_on: string | null;
            prompts: {
              key: string;
              name: string;
              help: string;
              /** @enum {string} */
              kind: 'text' | 'help' | 'numbers';
              on: boolean;
            }[];
            lines: {
              id: string;
              prompt: string;
              note: {
                id: string;
                title: string;
                body: string;
                /** @enum {string} */
                state: 'Shared' | 'Acknowledged' | 'Linked' | 'Answered' | 'Merged' | 'Closed';
                context: {
                  place?: string;
                  asset?: string;
                  task?: string;
                  job?: string;
                  conditions?: string[];
                  ambient_c?: number;
                  facets?: {
                    [key: string]: number | string | boolean;
                  };
                };
                aimed: {
                  name: string;
                  slug: string;
                } | null;
                acknowledged: number;
                comments: number;
                echoes: {
                  count: number;
                  mine: boolean;
                  people: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  }[];
                };
                practice: {
                  id: string;
                  title: string;
                  step: string | null;
                  position: number | null;
                  /** @enum {string} */
                  relation: 'source' | 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
                  more: number;
                } | null;
              } | null;
              number: {
                label: string;
                value: number;
                unit: string;
              } | null;
            }[];
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            version: number;
            readers: {
              people: number;
              communities: {
                id: string;
                slug: string;
                name: string;
                people: number;
              }[];
            } | null;
            /** Format: date-time */
            changeable_until: string;
            why_not: {
              change: string | null;
              echo: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.addLines': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        report: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          lines: {
            prompt: string;
            body?: string;
            number?: {
              label: string;
              value: number;
              /** @default  */
              unit?: string;
            };
            home?: string;
            context?: {
              place?: string;
              asset?: string;
              task?: string;
              job?: string;
              conditions?: string[];
              ambient_c?: number;
              facets?: {
                [key: string]: number | string | boolean;
              };
            };
            files?: string[];
          }[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            lines: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.takeLine': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        report: string;
        line: string;
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
          'application/json': {
            note: ('stays' | 'goes') | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.restrict': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        report: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
          /** Format: date-time */
          until?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            lines: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        report: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.ofNote': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        note: string;
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
          'application/json': {
            report: string;
            week: string;
            prompt: string;
            mine: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.echo': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.unecho': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.translate': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          community: string;
          words: string;
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
            facets?: {
              [key: string]: number | string | boolean;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            practice: string;
            variation: string | null;
            deviation: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.prompts': {
    parameters: {
      query?: {
        community?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            prompts: {
              key: string;
              name: string;
              help: string;
              /** @enum {string} */
              kind: 'text' | 'help' | 'numbers';
              on: boolean;
            }[];
            /** @enum {string} */
            from: 'house' | 'organisation' | 'community';
            version: number;
            why_not: {
              edit: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.setPrompts': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          community?: string;
          prompts: {
            key?: string;
            name: string;
            /** @default  */
            help?: string;
            /** @enum {string} */
            kind: 'text' | 'help' | 'numbers';
            on: boolean;
          }[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            prompts: {
              key: string;
              name: string;
              help: string;
              /** @enum {string} */
              kind: 'text' | 'help' | 'numbers';
              on: boolean;
            }[];
            /** @enum {string} */
            from: 'house' | 'organisation' | 'community';
            version: number;
            why_not: {
              edit: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.people': {
    parameters: {
      query?: {
        community?: string;
        week?: string;
        person?: string;
        prompt?: string;
        place?: string;
        asset?: string;
        label?: string;
        unit?: 'team' | 'site' | 'community';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              reports: {
                id: string;
                week: string;
                lines: number;
              }[];
            }[];
            next: string | null;
            weeks: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.week': {
    parameters: {
      query: {
        community: string;
        week?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            community: {
              id: string;
              slug: string;
              name: string;
            };
            week: string;
            writers: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              report: string;
            }[];
            prompts: {
              key: string;
              name: string;
              help: string;
              /** @enum {string} */
              kind: 'text' | 'help' | 'numbers';
              on: boolean;
            }[];
            lines: {
              id: string;
              prompt: string;
              note: {
                id: string;
                title: string;
                body: string;
                /** @enum {string} */
                state: 'Shared' | 'Acknowledged' | 'Linked' | 'Answered' | 'Merged' | 'Closed';
                context: {
                  place?: string;
                  asset?: string;
                  task?: string;
                  job?: string;
                  conditions?: string[];
                  ambient_c?: number;
                  facets?: {
                    [key: string]: number | string | boolean;
                  };
                };
                aimed: {
                  name: string;
                  slug: string;
                } | null;
                acknowledged: number;
                comments: number;
                echoes: {
                  count: number;
                  mine: boolean;
                  people: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  }[];
                };
                practice: {
                  id: string;
                  title: string;
                  step: string | null;
                  position: number | null;
                  /** @enum {string} */
                  relation: 'source' | 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
                  more: number;
                } | null;
              } | null;
              number: {
                label: string;
                value: number;
                unit: string;
              } | null;
              report: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
            }[];
            sums: {
              label: string;
              value: number;
              unit: string;
              lines: number;
            }[];
            whole: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.offers': {
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
          'application/json': {
            places: string[];
            assets: string[];
            labels: string[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.mine': {
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
          'application/json': {
            this_week: string;
            due_on: string | null;
            weeks: {
              week: string;
              report: string | null;
            }[];
            last: {
              id: string;
              week: string;
            } | null;
            home: string | null;
            also: string[];
            habit: {
              due_weekday: number;
              reminded: boolean;
              snoozed_week: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'reports.setHabit': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          due_weekday?: number;
          reminded?: boolean;
          snoozed?: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            due_weekday: number;
            reminded: boolean;
            snoozed_week: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.ofNote': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        note: string;
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
          'application/json': {
            flagged_at: string | null;
            waiting_hours: number;
            overdue: boolean;
            outcome: ('waiting' | 'plausible' | 'implausible') | null;
            readings: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              plausible: boolean;
              words: string;
              /** Format: date-time */
              at: string;
            }[];
            alert: {
              id: string;
              /** Format: date-time */
              at: string;
              words: string;
              practice: {
                id: string;
                title: string;
              } | null;
              told: number;
              acknowledged: number;
              mine: {
                /** @enum {string} */
                why: 'used' | 'same asset' | 'same place' | 'member';
                acknowledged_at: string | null;
              } | null;
            } | null;
            why_not: {
              flag: string | null;
              read: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.flag': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        note: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          plausible: boolean;
          /** @default  */
          words?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            outcome: 'waiting' | 'plausible' | 'implausible';
            told: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.waiting': {
    parameters: {
      query?: {
        community?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              /** Format: date-time */
              flagged_at: string;
              waiting_hours: number;
              overdue: boolean;
              plausible: number;
              implausible: number;
              why_not_read: string | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.mine': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              note: {
                id: string;
                title: string;
              };
              practice: {
                id: string;
                title: string;
              } | null;
              words: string;
              /** @enum {string} */
              why: 'used' | 'same asset' | 'same place' | 'member';
              /** Format: date-time */
              at: string;
              acknowledged_at: string | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.acknowledge': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        alert: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.hold': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          step?: string;
          reason: string;
          /** Format: date-time */
          until: string;
          note?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.lift': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        hold: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'hazards.holds': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        practice: string;
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
          'application/json': {
            standing: {
              id: string;
              step: string | null;
              reason: string;
              /** Format: date-time */
              at: string;
              /** Format: date-time */
              until_at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              note: {
                id: string;
                title: string;
              } | null;
              lifting: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                };
                /** Format: date-time */
                at: string;
                reason: string;
              } | null;
            }[];
            past: {
              id: string;
              step: string | null;
              reason: string;
              /** Format: date-time */
              at: string;
              /** Format: date-time */
              until_at: string;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              note: {
                id: string;
                title: string;
              } | null;
              lifting: {
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                };
                /** Format: date-time */
                at: string;
                reason: string;
              } | null;
            }[];
            grounds: {
              id: string;
              title: string;
            }[];
            why_not: {
              hold: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'answers.ofPractice': {
    parameters: {
      query?: {
        number?: number;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        practice: string;
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
          'application/json': {
            items: {
              community: {
                id: string;
                slug: string;
                name: string;
                /** @enum {string} */
                kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
              };
              asked_at: string | null;
              due_on: string | null;
              latest: {
                /** @enum {string} */
                answer: 'adopted' | 'adapted' | 'already do' | 'not applicable' | 'on hold' | 'rejected';
                why: string;
                until: string | null;
                variation: string | null;
                variation_letter: string | null;
                value: number | null;
                unit: string;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            next: string | null;
            totals: {
              asked: number;
              given: number;
              given_unasked: number;
              adopted: number;
              adapted: number;
              'already do': number;
              'not applicable': number;
              'on hold': number;
              rejected: number;
              oldest_open_at: string | null;
              overdue: number;
            };
            adoption: {
              given: number;
              asked: number;
              taken: number;
              applicable: number;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'answers.ofCommunity': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              practice: {
                id: string;
                title: string;
              };
              number: number;
              /** @enum {string} */
              strength: 'must' | 'should' | 'may';
              open: boolean;
              asked_at: string | null;
              due_on: string | null;
              latest: {
                /** @enum {string} */
                answer: 'adopted' | 'adapted' | 'already do' | 'not applicable' | 'on hold' | 'rejected';
                why: string;
                until: string | null;
                variation: string | null;
                variation_letter: string | null;
                value: number | null;
                unit: string;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                /** Format: date-time */
                at: string;
              } | null;
            }[];
            next: string | null;
            why_not_answer: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'answers.matrix': {
    parameters: {
      query?: {
        community_kind?: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              number: number;
              /** @enum {string} */
              strength: 'must' | 'should' | 'may';
              /** Format: date-time */
              established_at: string;
              cells: {
                community: string;
                answer: ('adopted' | 'adapted' | 'already do' | 'not applicable' | 'on hold' | 'rejected') | null;
                until: string | null;
                due_on: string | null;
              }[];
            }[];
            next: string | null;
            communities: {
              id: string;
              slug: string;
              name: string;
              /** @enum {string} */
              kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'answers.give': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
        community: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          number: number;
          /** @enum {string} */
          answer: 'adopted' | 'adapted' | 'already do' | 'not applicable' | 'on hold' | 'rejected';
          /** @default  */
          why?: string;
          /** @default null */
          until?: string | null;
          /** @default null */
          variation?: string | null;
          /** @default null */
          value?: number | null;
          /** @default  */
          unit?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'decisions.ofPractice': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        practice: string;
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
          'application/json': {
            items: {
              id: string;
              practice: {
                id: string;
                title: string;
              };
              community: {
                id: string;
                slug: string;
                name: string;
              } | null;
              /** @enum {string} */
              mode: 'consensus' | 'vote';
              subject: {
                number: number;
                owner: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                scope: string;
                /** @enum {string} */
                strength: 'must' | 'should' | 'may';
                effective_on: string;
                reason: string;
                ask:
                  | {
                      id: string;
                      slug: string;
                      name: string;
                    }[]
                  | null;
                variation: {
                  id: string;
                  letter: string;
                  step: string | null;
                } | null;
              };
              opened_by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              /** Format: date-time */
              at: string;
              closes_on: string;
              outcome: ('agreed' | 'declined' | 'withdrawn') | null;
              outcome_words: string;
              closed_at: string | null;
              mine: {
                /** @enum {string} */
                voice: 'for' | 'against' | 'objection' | 'abstain';
                reason: string;
                withdrawn: boolean;
              } | null;
              counts: {
                for: number;
                against: number;
                objection: number;
                abstain: number;
                withdrawn: number;
              } | null;
              voices: {
                /** @enum {string} */
                voice: 'for' | 'against' | 'objection' | 'abstain';
                reason: string;
                withdrawn: boolean;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                minority: boolean;
                /** Format: date-time */
                at: string;
              }[];
              why_not: {
                voice: string | null;
                withdraw: string | null;
              };
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'decisions.open': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        practice: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          owner: string;
          scope: string;
          /** @enum {string} */
          strength: 'must' | 'should' | 'may';
          /** Format: date */
          effective_on: string;
          reason: string;
          ask?: string[];
          variation?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            closes_on: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'decisions.voice': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        decision: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          voice: 'for' | 'against' | 'objection' | 'abstain';
          /** @default  */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'decisions.withdrawObjection': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        decision: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'decisions.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        decision: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'decisions.ofCommunity': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              practice: {
                id: string;
                title: string;
              };
              community: {
                id: string;
                slug: string;
                name: string;
              } | null;
              /** @enum {string} */
              mode: 'consensus' | 'vote';
              subject: {
                number: number;
                owner: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                scope: string;
                /** @enum {string} */
                strength: 'must' | 'should' | 'may';
                effective_on: string;
                reason: string;
                ask:
                  | {
                      id: string;
                      slug: string;
                      name: string;
                    }[]
                  | null;
                variation: {
                  id: string;
                  letter: string;
                  step: string | null;
                } | null;
              };
              opened_by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              /** Format: date-time */
              at: string;
              closes_on: string;
              outcome: ('agreed' | 'declined' | 'withdrawn') | null;
              outcome_words: string;
              closed_at: string | null;
              mine: {
                /** @enum {string} */
                voice: 'for' | 'against' | 'objection' | 'abstain';
                reason: string;
                withdrawn: boolean;
              } | null;
              counts: {
                for: number;
                against: number;
                objection: number;
                abstain: number;
                withdrawn: number;
              } | null;
              voices: {
                /** @enum {string} */
                voice: 'for' | 'against' | 'objection' | 'abstain';
                reason: string;
                withdrawn: boolean;
                by: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                minority: boolean;
                /** Format: date-time */
                at: string;
              }[];
              why_not: {
                voice: string | null;
                withdraw: string | null;
              };
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.list': {
    parameters: {
      query?: {
        community?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              home: string | null;
              units: number;
              done: number;
              stale: number;
              enrolled: boolean;
              /** Format: date-time */
              made_at: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @default  */
          about?: string;
          home: string;
          /** @default [] */
          also?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        course: string;
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
          'application/json': {
            id: string;
            title: string;
            about: string;
            home_id: string;
            version: number;
            /** Format: date-time */
            made_at: string;
            designer: boolean;
            enrolled: boolean;
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            designers: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            }[];
            units: {
              id: string;
              position: number;
              title: string;
              number: number;
              /** Format: date-time */
              published_at: string;
              done_number: number | null;
              open_tasks: number;
            }[];
            why_not: {
              design: string | null;
              complete: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.addDesigner': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        course: string;
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.addUnit': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        course: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          body: string;
          position?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.openUnit': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        unit: string;
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
          'application/json': {
            id: string;
            course: {
              id: string;
              title: string;
              designer: boolean;
              enrolled: boolean;
            };
            position: number;
            title: string;
            body: string;
            number: number;
            version: number;
            /** Format: date-time */
            published_at: string;
            done_number: number | null;
            parts: (
              | {
                  text: string;
                }
              | {
                  step: {
                    practice_id: string;
                    step_id: string;
                    practice: string;
                    state: string;
                    bound_number: number;
                    in_force_number: number;
                    position: number | null;
                    body: string | null;
                    core: boolean | null;
                    why: string | null;
                    bound_body: string | null;
                    changed_on: string | null;
                    change_kind: string | null;
                  } | null;
                }
            )[];
            units: {
              id: string;
              position: number;
              title: string;
              number: number;
              /** Format: date-time */
              published_at: string;
              done_number: number | null;
              open_tasks: number;
            }[];
            why_not: {
              design: string | null;
              complete: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.changeUnit': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        unit: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          title?: string;
          body?: string;
          position?: number;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            number: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.enrol': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        course: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.complete': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        unit: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.speakBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        unit: string;
        step: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          relation: 'confirms' | 'contradicts' | 'asks';
          words: string;
          home?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            note: string;
            challenged: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.inbox': {
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
          'application/json': {
            tasks: {
              id: string;
              unit_id: string;
              unit: string;
              course_id: string;
              course: string;
              practice_id: string;
              practice: string | null;
              step_id: string;
              change_kind: string;
              from_number: number;
              to_number: number;
              before: string | null;
              after: string | null;
              /** Format: date-time */
              opened_at: string;
              due_on: string;
              verdict: string | null;
              words: string;
              contradictions: number;
            }[];
            signal: {
              note_id: string;
              note: string;
              practice_id: string;
              step_id: string;
              unit_id: string;
              unit: string;
              course_id: string;
              /** Format: date-time */
              at: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.decide': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        task: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          verdict: 'no change' | 'update' | 'retire';
          /** @default  */
          words?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'courses.ofPractice': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        practice: string;
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
          'application/json': {
            items: {
              unit_id: string;
              unit: string;
              course_id: string;
              course: string;
              step_id: string;
              number: number;
              stale: boolean;
              /** Format: date-time */
              published_at: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.list': {
    parameters: {
      query?: {
        state?: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
        practice?: string;
        community?: string;
        champion?: string;
        waiting?: 'me';
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
              /** @enum {string} */
              target: 'practice' | 'unit' | 'tool' | 'policy' | 'organisation';
              target_words: string;
              practice: {
                id: string;
                title: string;
              } | null;
              home: string | null;
              champion: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              rule: ('promote' | 'narrow') | null;
              due_on: string;
              overdue: boolean;
              review_on: string | null;
              not_shown_at: string | null;
              /** Format: date-time */
              made_at: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.make': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          /** @enum {string} */
          target: 'practice' | 'unit' | 'tool' | 'policy' | 'organisation';
          practice?: string;
          step?: string;
          variation?: string;
          unit?: string;
          /** @default  */
          target_words?: string;
          /** @default  */
          cause?: string;
          change: string;
          /** @default [] */
          notes?: string[];
          home?: string;
          /** @default [] */
          also?: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.counts': {
    parameters: {
      query?: {
        community?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            Identified: number;
            Accepted: number;
            Declined: number;
            Deferred: number;
            Implemented: number;
            Learned: number;
            waiting: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.open': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        proposal: string;
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
          'application/json': {
            id: string;
            title: string;
            /** @enum {string} */
            state: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
            version: number;
            /** Format: date-time */
            made_at: string;
            /** @enum {string} */
            target: 'practice' | 'unit' | 'tool' | 'policy' | 'organisation';
            target_words: string;
            target_seen: boolean;
            practice: {
              id: string;
              title: string;
              state: string;
            } | null;
            step: {
              id: string;
              position: number | null;
              body: string | null;
            } | null;
            variation: {
              id: string;
              letter: string;
              op: string;
              body: string;
              state: string;
            } | null;
            unit: {
              id: string;
              title: string;
              course_id: string;
              course: string;
            } | null;
            cause: string;
            before: string | null;
            change: string;
            rule: ('promote' | 'narrow') | null;
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            champion: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            };
            contributors: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            }[];
            notes: {
              id: string;
              title: string;
              state: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
            due_on: string;
            overdue: boolean;
            decisions: {
              /** @enum {string} */
              decision: 'Accepted' | 'Declined' | 'Deferred';
              reason: string;
              review_on: string | null;
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              /** Format: date-time */
              at: string;
            }[];
            reopening: {
              reason: string;
              /** Format: date-time */
              at: string;
            } | null;
            implementer: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            implement_by: string | null;
            implementation: {
              number: number | null;
              words: string;
              effective_on: string;
              /** @enum {string} */
              check_kind: 'contradictions' | 'uses' | 'measure';
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              /** Format: date-time */
              at: string;
            } | null;
            check:
              | (
                  | {
                      shown: boolean;
                      says: string;
                      /** @constant */
                      kind: 'contradictions';
                      before: {
                        uses: number;
                        contradictions: number;
                        per_100: number | null;
                      };
                      after: {
                        uses: number;
                        contradictions: number;
                        per_100: number | null;
                      };
                      needed: number;
                    }
                  | {
                      shown: boolean;
                      says: string;
                      /** @constant */
                      kind: 'uses';
                      before: {
                        uses: number;
                        worked: number;
                        per_100: number | null;
                      };
                      after: {
                        uses: number;
                        worked: number;
                        per_100: number | null;
                      };
                      needed: number;
                    }
                  | {
                      shown: boolean;
                      says: string;
                      /** @constant */
                      kind: 'measure';
                      words: string;
                      unit: string;
                      before: number;
                      after: number;
                      /** @enum {string} */
                      better: 'more' | 'less';
                    }
                )
              | null;
            not_shown_at: string | null;
            learning: {
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              };
              /** Format: date-time */
              at: string;
            } | null;
            why_not: {
              change: string | null;
              decide: string | null;
              reopen: string | null;
              implement: string | null;
              learn: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        proposal: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          title?: string;
          target_words?: string;
          cause?: string;
          change?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.decide': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path: {
        proposal: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          decision: 'Accepted' | 'Declined' | 'Deferred';
          reason: string;
          /** Format: date */
          review_on?: string;
          implementer?: string;
          /** Format: date */
          implement_by?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.reopen': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        proposal: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.implement': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        proposal: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          number?: number;
          words: string;
          /** Format: date */
          effective_on: string;
          /** @enum {string} */
          check_kind: 'contradictions' | 'uses' | 'measure';
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.learn': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        proposal: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          measure?: {
            words: string;
            unit: string;
            before: number;
            after: number;
            /** @enum {string} */
            better: 'more' | 'less';
          };
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            check:
              | {
                  shown: boolean;
                  says: string;
                  /** @constant */
                  kind: 'contradictions';
                  before: {
                    uses: number;
                    contradictions: number;
                    per_100: number | null;
                  };
                  after: {
                    uses: number;
                    contradictions: number;
                    per_100: number | null;
                  };
                  needed: number;
                }
              | {
                  shown: boolean;
                  says: string;
                  /** @constant */
                  kind: 'uses';
                  before: {
                    uses: number;
                    worked: number;
                    per_100: number | null;
                  };
                  after: {
                    uses: number;
                    worked: number;
                    per_100: number | null;
                  };
                  needed: number;
                }
              | {
                  shown: boolean;
                  says: string;
                  /** @constant */
                  kind: 'measure';
                  words: string;
                  unit: string;
                  before: number;
                  after: number;
                  /** @enum {string} */
                  better: 'more' | 'less';
                };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.ofPractice': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        practice: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              /** @enum {string} */
              state: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
              variation_id: string | null;
              step_id: string | null;
              champion: string;
              /** Format: date-time */
              made_at: string;
              decided_at: string | null;
              implemented_number: number | null;
              effective_on: string | null;
              learned_at: string | null;
              not_shown_at: string | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'proposals.ofNote': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        note: string;
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
          'application/json': {
            items: {
              id: string | null;
              title: string | null;
              /** @enum {string} */
              state: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
              /** @enum {string} */
              target: 'practice' | 'unit' | 'tool' | 'policy' | 'organisation';
              decision: ('Accepted' | 'Declined' | 'Deferred') | null;
              reason: string | null;
              decided_at: string | null;
              effective_on: string | null;
              learned_at: string | null;
              not_shown_at: string | null;
              /** Format: date-time */
              made_at: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.whoToAsk': {
    parameters: {
      query?: {
        text?: string;
        labels?: string;
        communities?: string;
        question?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                role_line: string;
                site: string;
              };
              because: {
                /** @enum {string} */
                kind:
                  | 'used'
                  | 'validated'
                  | 'wrote practice'
                  | 'wrote page'
                  | 'noted'
                  | 'reviewed'
                  | 'suggested'
                  | 'decided'
                  | 'taught'
                  | 'answered note'
                  | 'answered'
                  | 'solved'
                  | 'guided'
                  | 'own word'
                  | 'steward'
                  | 'facilitator';
                item: {
                  id: string;
                  kind: string;
                  title: string;
                } | null;
                times: number;
                place: string | null;
                at: string | null;
                sentence: string;
              }[];
              tie: {
                /** @enum {string} */
                kind: 'job' | 'asset' | 'place' | 'cohort' | 'page' | 'practice' | 'helped' | 'helping' | 'kept';
                what: string;
                times: number;
                /** Format: date-time */
                at: string;
              } | null;
              bridge: boolean;
              room: boolean;
              why_no_room: ('often' | 'away') | null;
              /** Format: date-time */
              from: string;
            }[];
            understudy: {
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                role_line: string;
                site: string;
              };
              because: {
                /** @enum {string} */
                kind:
                  | 'used'
                  | 'validated'
                  | 'wrote practice'
                  | 'wrote page'
                  | 'noted'
                  | 'reviewed'
                  | 'suggested'
                  | 'decided'
                  | 'taught'
                  | 'answered note'
                  | 'answered'
                  | 'solved'
                  | 'guided'
                  | 'own word'
                  | 'steward'
                  | 'facilitator';
                item: {
                  id: string;
                  kind: string;
                  title: string;
                } | null;
                times: number;
                place: string | null;
                at: string | null;
                sentence: string;
              }[];
              tie: {
                /** @enum {string} */
                kind: 'job' | 'asset' | 'place' | 'cohort' | 'page' | 'practice' | 'helped' | 'helping' | 'kept';
                what: string;
                times: number;
                /** Format: date-time */
                at: string;
              } | null;
              bridge: boolean;
              room: boolean;
              why_no_room: ('often' | 'away') | null;
              /** Format: date-time */
              from: string;
            } | null;
            sole: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.ofPerson': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: string;
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
          'application/json': {
            unasked: boolean;
            mine: boolean;
            topics: {
              topic: string;
              label: string | null;
              item: {
                id: string;
                kind: string;
                title: string;
              } | null;
              strength: ('met' | 'holds' | 'knows') | null;
              because: {
                /** @enum {string} */
                kind:
                  | 'used'
                  | 'validated'
                  | 'wrote practice'
                  | 'wrote page'
                  | 'noted'
                  | 'reviewed'
                  | 'suggested'
                  | 'decided'
                  | 'taught'
                  | 'answered note'
                  | 'answered'
                  | 'solved'
                  | 'guided'
                  | 'own word'
                  | 'steward'
                  | 'facilitator';
                item: {
                  id: string;
                  kind: string;
                  title: string;
                } | null;
                times: number;
                place: string | null;
                at: string | null;
                sentence: string;
              }[];
              word: ('hidden' | 'past' | 'own') | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.correct': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          topic: string;
          /** @enum {string} */
          word: 'past' | 'own';
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            topic: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.hide': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          topic: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            topic: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.takeBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        topic: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.choose': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          asked: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.topics': {
    parameters: {
      query?: {
        q?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              key: string;
              name: string;
              several: boolean;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.topic': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tag: string;
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
          'application/json': {
            topic: {
              key: string;
              name: string;
            };
            people: {
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                role_line: string;
                site: string;
              };
              strength: ('met' | 'holds' | 'knows') | null;
              because: {
                /** @enum {string} */
                kind:
                  | 'used'
                  | 'validated'
                  | 'wrote practice'
                  | 'wrote page'
                  | 'noted'
                  | 'reviewed'
                  | 'suggested'
                  | 'decided'
                  | 'taught'
                  | 'answered note'
                  | 'answered'
                  | 'solved'
                  | 'guided'
                  | 'own word'
                  | 'steward'
                  | 'facilitator';
                item: {
                  id: string;
                  kind: string;
                  title: string;
                } | null;
                times: number;
                place: string | null;
                at: string | null;
                sentence: string;
              }[];
              room: boolean;
            }[];
            alarm: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              site: string;
            } | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.doers': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
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
          'application/json': {
            items: {
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                role_line: string;
                site: string;
              };
              strength: ('met' | 'holds' | 'knows') | null;
              because: {
                /** @enum {string} */
                kind:
                  | 'used'
                  | 'validated'
                  | 'wrote practice'
                  | 'wrote page'
                  | 'noted'
                  | 'reviewed'
                  | 'suggested'
                  | 'decided'
                  | 'taught'
                  | 'answered note'
                  | 'answered'
                  | 'solved'
                  | 'guided'
                  | 'own word'
                  | 'steward'
                  | 'facilitator';
                item: {
                  id: string;
                  kind: string;
                  title: string;
                } | null;
                times: number;
                place: string | null;
                at: string | null;
                sentence: string;
              }[];
              room: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.ties': {
    parameters: {
      query?: {
        with?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
                role_line: string;
                site: string;
              };
              shared: {
                /** @enum {string} */
                kind: 'job' | 'asset' | 'place' | 'cohort' | 'page' | 'practice' | 'helped' | 'helping' | 'kept';
                what: string;
                item: string | null;
                times: number;
                /** Format: date-time */
                at: string;
              }[];
              connected: boolean;
            }[];
            hidden: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
              site: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.hideTie': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.showTie': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.invited': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        question: string;
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
          'application/json': {
            items: {
              person: {
                id: string;
                name: string;
                handle: string;
              };
              by_rule: boolean;
              /** @enum {string} */
              part: 'answer' | 'learn';
              words: string;
              /** Format: date-time */
              at: string;
              told: boolean;
              declined: boolean;
              answered: boolean;
              is_mine: boolean;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.invite': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          person: string;
          /**
           * @default answer
           * @enum {string}
           */
          part?: 'answer' | 'learn';
          /** @default  */
          words?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            told: boolean;
            /** Format: date-time */
            from: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.decline': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        question: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.offers': {
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
          'application/json': {
            items: {
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              /** @enum {string} */
              because: 'answer accepted' | 'guided' | 'note answered' | 'suggestion taken' | 'talk';
              item: {
                id: string;
                kind: string;
                title: string;
              } | null;
              /** Format: date-time */
              at: string;
              theirs: boolean;
            }[];
            months: {
              month: string;
              n: number;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.keepTie': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'expertise.dropTie': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        person: string;
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pulse.now': {
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
          'application/json': {
            round: {
              id: string;
              /** Format: date-time */
              closes_at: string;
            } | null;
            handed: boolean;
            never: boolean;
            form: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pulse.hand': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: {
              round: string;
              number: string;
              stamp: string;
              communities: {
                id: string;
                name: string;
                stamp: string;
              }[];
            } | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pulse.count': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          round: string;
          number: string;
          /** @description Of the whole, or of the community that is named. */
          stamp: string;
          /** @default null */
          community?: string | null;
          /** @default {} */
          items?: {
            say_so?: number;
            mistakes?: number;
            help?: number;
            heard?: number;
          };
          /** @default null */
          ways?:
            | (
                | 'daily_work'
                | 'team_sharing'
                | 'web_search'
                | 'web_resources'
                | 'manager'
                | 'networks'
                | 'coach'
                | 'internal_resources'
                | 'feeds'
                | 'e_learning'
                | 'conferences'
                | 'classroom'
              )[]
            | null;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pulse.never': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          never: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pulse.set': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          asks: boolean;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pulse.results': {
    parameters: {
      query?: {
        community?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            open: {
              id: string;
              /** Format: date-time */
              closes_at: string;
            } | null;
            rounds: {
              id: string;
              form: number;
              /** Format: date-time */
              opened_at: string;
              /** Format: date-time */
              closed_at: string;
              handed: number;
              results: {
                /** @enum {string} */
                question: 'say_so' | 'mistakes' | 'help' | 'heard' | 'ways';
                answered: number;
                counts: number[];
              }[];
            }[];
            communities: {
              slug: string;
              name: string;
            }[];
            asks: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'pulse.table': {
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
          'application/json': {
            name: string;
            csv: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'practices.counts': {
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
          'application/json': {
            Emergent: number;
            Validated: number;
            Established: number;
            Retired: number;
            taught: number;
            notes: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'readings.dues': {
    parameters: {
      query?: {
        community?: string;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            homes: {
              id: string;
              slug: string;
              name: string;
            }[];
            items: {
              /** @enum {string} */
              kind:
                | 'note unread'
                | 'note unlinked'
                | 'hazard unread'
                | 'challenge'
                | 'deviation'
                | 'deviation ending'
                | 'to map'
                | 'to check'
                | 'tie'
                | 'to establish'
                | 'decision'
                | 'answer'
                | 'proposal'
                | 'to implement'
                | 'to show'
                | 'hold ending'
                | 'access asked'
                | 'suggestion';
              item: {
                id: string;
                kind: string;
                title: string;
              };
              what: string | null;
              step: string | null;
              position: number | null;
              letter: string | null;
              words: string;
              home: string;
              /** Format: date-time */
              since_at: string;
              /** Format: date-time */
              due_at: string;
              overdue: boolean;
              responsible: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
            counts: {
              /** @enum {string} */
              kind:
                | 'note unread'
                | 'note unlinked'
                | 'hazard unread'
                | 'challenge'
                | 'deviation'
                | 'deviation ending'
                | 'to map'
                | 'to check'
                | 'tie'
                | 'to establish'
                | 'decision'
                | 'answer'
                | 'proposal'
                | 'to implement'
                | 'to show'
                | 'hold ending'
                | 'access asked'
                | 'suggestion';
              n: number;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'readings.trail': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        person: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              state: string;
              confidential: boolean;
              closed_reason: string | null;
              /** Format: date-time */
              made_at: string;
              /** Format: date-time */
              moved_at: string;
              acknowledged: number;
              practices: {
                id: string;
                title: string;
                /** @enum {string} */
                state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
                /** @enum {string} */
                relation: 'source' | 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
                position: number | null;
                number: number;
                established_on: string | null;
                uses: number;
                worked: number;
                units: number;
                changed_on: string | null;
                taught_on: string | null;
              }[];
              variations: {
                id: string;
                practice: string;
                letter: string;
                position: number | null;
                /** @enum {string} */
                state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
              }[];
              proposals: {
                id: string;
                title: string;
                /** @enum {string} */
                state: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
              }[];
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'readings.ofReport': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        report: string;
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
          'application/json': {
            items: {
              id: string;
              title: string;
              state: string;
              confidential: boolean;
              closed_reason: string | null;
              /** Format: date-time */
              made_at: string;
              /** Format: date-time */
              moved_at: string;
              acknowledged: number;
              practices: {
                id: string;
                title: string;
                /** @enum {string} */
                state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
                /** @enum {string} */
                relation: 'source' | 'confirms' | 'contradicts' | 'extends' | 'asks' | 'hazard';
                position: number | null;
                number: number;
                established_on: string | null;
                uses: number;
                worked: number;
                units: number;
                changed_on: string | null;
                taught_on: string | null;
              }[];
              variations: {
                id: string;
                practice: string;
                letter: string;
                position: number | null;
                /** @enum {string} */
                state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
              }[];
              proposals: {
                id: string;
                title: string;
                /** @enum {string} */
                state: 'Identified' | 'Accepted' | 'Declined' | 'Deferred' | 'Implemented' | 'Learned';
              }[];
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'readings.console': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            community: {
              id: string;
              slug: string;
              name: string;
            };
            measures: {
              answered: number | null;
              connections: number | null;
              across: {
                help: number | null;
                across: number | null;
                unknown: number | null;
              };
            };
            sections: {
              /** @enum {string} */
              name:
                | 'notes'
                | 'questions'
                | 'challenged'
                | 'risks'
                | 'newcomers'
                | 'experts'
                | 'subjects'
                | 'prompts'
                | 'outside'
                | 'mine'
                | 'others';
              lines: {
                /** @enum {string} */
                kind:
                  | 'note unread'
                  | 'note unlinked'
                  | 'hazard unread'
                  | 'challenge'
                  | 'deviation'
                  | 'deviation ending'
                  | 'to map'
                  | 'to check'
                  | 'tie'
                  | 'to establish'
                  | 'decision'
                  | 'answer'
                  | 'proposal'
                  | 'to implement'
                  | 'to show'
                  | 'hold ending'
                  | 'access asked'
                  | 'suggestion'
                  | 'question unanswered'
                  | 'question repeated'
                  | 'newcomer'
                  | 'asked often'
                  | 'same subject'
                  | 'prompt drew nothing'
                  | 'source given up'
                  | 'limit crossed';
                key: string;
                since_at: string | null;
                due: {
                  /** @enum {string} */
                  kind:
                    | 'note unread'
                    | 'note unlinked'
                    | 'hazard unread'
                    | 'challenge'
                    | 'deviation'
                    | 'deviation ending'
                    | 'to map'
                    | 'to check'
                    | 'tie'
                    | 'to establish'
                    | 'decision'
                    | 'answer'
                    | 'proposal'
                    | 'to implement'
                    | 'to show'
                    | 'hold ending'
                    | 'access asked'
                    | 'suggestion';
                  item: {
                    id: string;
                    kind: string;
                    title: string;
                  };
                  what: string | null;
                  step: string | null;
                  position: number | null;
                  letter: string | null;
                  words: string;
                  home: string;
                  /** Format: date-time */
                  since_at: string;
                  /** Format: date-time */
                  due_at: string;
                  overdue: boolean;
                  responsible: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                } | null;
                item: {
                  id: string;
                  kind: string;
                  title: string;
                } | null;
                person: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                community: {
                  id: string;
                  slug: string;
                  name: string;
                  labels: string[];
                  people: number;
                  items: number;
                } | null;
                prompt: {
                  id: string;
                  words: string;
                  asked: number;
                } | null;
                source: {
                  id: string;
                  title: string;
                } | null;
                topic: string | null;
                repeats: number | null;
                risk: {
                  id: string;
                  /** @enum {string} */
                  rule:
                    | 'contradicted'
                    | 'hazards'
                    | 'asked again'
                    | 'single point'
                    | 'keeper left'
                    | 'keeper away'
                    | 'no steward';
                  label: string | null;
                  count: number;
                  of: number | null;
                  due_on: string;
                  overdue: boolean;
                  owner: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                  holder: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                } | null;
                unpublished: boolean;
                snoozed: {
                  until_on: string;
                  reason: string;
                  by: {
                    id: string;
                    name: string;
                    handle: string;
                    initials: string;
                  } | null;
                } | null;
              }[];
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'readings.snooze': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          line: string;
          /** Format: date */
          until_on: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'readings.wake': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        community: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          line: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'readings.decided': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            community: {
              id: string;
              slug: string;
              name: string;
            };
            unpublished: {
              item: {
                id: string;
                kind: string;
                title: string;
              };
              /** Format: date-time */
              agreed_at: string;
              implement_by: string | null;
              implementer: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
            pace: {
              at_once: number;
              proposals: number;
              proposal_days: number | null;
              open_questions: number;
              question_days: number | null;
              oldest_question_days: number | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'search.find': {
    parameters: {
      query?: {
        q?: string;
        kinds?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind:
                | 'note'
                | 'practice'
                | 'page'
                | 'course'
                | 'proposal'
                | 'question'
                | 'report'
                | 'person'
                | 'community';
              title: string;
              state: string;
              snippet: string;
              community: string | null;
              handle: string | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.home': {
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
          'application/json': {
            organisation: {
              name: string;
              demo: boolean;
            };
            me: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              locale: string;
              admin: boolean;
              guest: boolean;
              site: string;
              communities: {
                id: string;
                slug: string;
                name: string;
                /** @enum {string} */
                kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
                openness: string;
                /** @enum {string} */
                role: 'member' | 'facilitator' | 'steward';
              }[];
              last_home: string | null;
            };
            notices: {
              items: {
                id: number;
                kind: string;
                item: {
                  id: string;
                  kind: string;
                  title: string;
                };
                from: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                about: {
                  [key: string]: unknown;
                };
                /** Format: date-time */
                at: string;
                read: boolean;
              }[];
              next: string | null;
            };
            stream: {
              items: {
                id: string;
                /** @enum {string} */
                kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
                title: string;
                state: string;
                /** Format: date-time */
                at: string;
                author: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                home: {
                  name: string;
                  slug: string;
                } | null;
                body: string;
                context: {
                  place?: string;
                  asset?: string;
                  task?: string;
                  job?: string;
                  conditions?: string[];
                  ambient_c?: number;
                  facets?: {
                    [key: string]: number | string | boolean;
                  };
                } | null;
                hazard: boolean;
                confidential: boolean;
                happened_at: string | null;
                pictures: {
                  id: string;
                  alt: string;
                  width: number | null;
                  height: number | null;
                }[];
                sounds: {
                  id: string;
                }[];
                acknowledged: number;
                comments: number;
                uses: number;
                worked: number;
                challenged: boolean;
                answers: number;
                accepted: number;
              }[];
              next: string | null;
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.stream': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
              state: string;
              /** Format: date-time */
              at: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              home: {
                name: string;
                slug: string;
              } | null;
              body: string;
              context: {
                place?: string;
                asset?: string;
                task?: string;
                job?: string;
                conditions?: string[];
                ambient_c?: number;
                facets?: {
                  [key: string]: number | string | boolean;
                };
              } | null;
              hazard: boolean;
              confidential: boolean;
              happened_at: string | null;
              pictures: {
                id: string;
                alt: string;
                width: number | null;
                height: number | null;
              }[];
              sounds: {
                id: string;
              }[];
              acknowledged: number;
              comments: number;
              uses: number;
              worked: number;
              challenged: boolean;
              answers: number;
              accepted: number;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.communityStream': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        community: string;
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
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
              title: string;
              state: string;
              /** Format: date-time */
              at: string;
              author: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              home: {
                name: string;
                slug: string;
              } | null;
              body: string;
              context: {
                place?: string;
                asset?: string;
                task?: string;
                job?: string;
                conditions?: string[];
                ambient_c?: number;
                facets?: {
                  [key: string]: number | string | boolean;
                };
              } | null;
              hazard: boolean;
              confidential: boolean;
              happened_at: string | null;
              pictures: {
                id: string;
                alt: string;
                width: number | null;
                height: number | null;
              }[];
              sounds: {
                id: string;
              }[];
              acknowledged: number;
              comments: number;
              uses: number;
              worked: number;
              challenged: boolean;
              answers: number;
              accepted: number;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.list': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: number;
              kind: string;
              item: {
                id: string;
                kind: string;
                title: string;
              };
              from: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              about: {
                [key: string]: unknown;
              };
              /** Format: date-time */
              at: string;
              read: boolean;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date-time */
          up_to: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            read: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.inbox': {
    parameters: {
      query?: {
        part?: 'needs' | 'news' | 'all';
        show?: 'open' | 'unread' | 'mentions' | 'snoozed' | 'done';
        community?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              item: {
                id: string;
                kind: string;
                title: string;
              };
              /** Format: date-time */
              at: string;
              needs: boolean;
              lines: number;
              unread: number;
              through: number;
              snoozed_until: string | null;
              latest: {
                id: number;
                kind: string;
                item: {
                  id: string;
                  kind: string;
                  title: string;
                };
                from: {
                  id: string;
                  name: string;
                  handle: string;
                  initials: string;
                } | null;
                about: {
                  [key: string]: unknown;
                };
                /** Format: date-time */
                at: string;
                read: boolean;
                because: {
                  /** @enum {string} */
                  of: 'person' | 'label' | 'community' | 'item';
                  id: string;
                  name: string | null;
                } | null;
                words: string | null;
              }[];
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.waiting': {
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
          'application/json': {
            needs: number;
            news: number;
            time_zone: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.finish': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: string[];
          through: number;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date-time */
            done_at: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.takeBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: string[];
          /** Format: date-time */
          done_at: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.snooze': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: string[];
          through: number;
          /** Format: date-time */
          until: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Format: date-time */
            until: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.wake': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.settings': {
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
          'application/json': {
            /** @enum {string} */
            mail: 'off' | 'daily' | 'weekly';
            mail_hour: number;
            mail_weekday: number;
            mentions_at_once: boolean;
            push_a_day: number;
            quiet_from: number;
            quiet_until: number;
            time_zone: string | null;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.setSettings': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
        /** @description The ETag of what you saw. */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @enum {string} */
          mail?: 'off' | 'daily' | 'weekly';
          mail_hour?: number;
          mail_weekday?: number;
          mentions_at_once?: boolean;
          push_a_day?: number;
          quiet_from?: number;
          quiet_until?: number;
          time_zone?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            mail: 'off' | 'daily' | 'weekly';
            mail_hour: number;
            mail_weekday: number;
            mentions_at_once: boolean;
            push_a_day: number;
            quiet_from: number;
            quiet_until: number;
            time_zone: string | null;
            version: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.firstZone': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          time_zone: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.devices': {
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
          'application/json': {
            key: string | null;
            here: boolean;
            devices: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.pushHere': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          endpoint: string;
          p256dh: string;
          auth: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            key: string | null;
            here: boolean;
            devices: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'notices.pushNoMore': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
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
          'application/json': {
            key: string | null;
            here: boolean;
            devices: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.mine': {
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
          'application/json': {
            sends: boolean;
            receives: boolean;
            addresses: {
              /** @enum {string} */
              of: 'note' | 'report' | 'ask';
              address: string | null;
              made_at: string | null;
              ends_at: string | null;
            }[];
            home: {
              id: string;
              name: string;
              said: boolean;
            } | null;
            refused: ('direct' | 'answer')[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.came': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** Format: date-time */
              at: string;
              state: string;
              why: string;
              says: string;
              subject: string;
              item: {
                id: string;
                kind: string;
                title: string;
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.renew': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          of: 'note' | 'report' | 'ask';
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            address: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.talk': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        item: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            address: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.setHome': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          community: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.refuse': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        letters_of: 'direct' | 'answer';
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.want': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        letters_of: 'direct' | 'answer';
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
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.unsubscribe': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          secret: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            kind: 'digest' | 'direct' | 'answer';
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.invite': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: email */
          email: string;
          community?: string;
          guest?: {
            name: string;
            firm: string;
            /** Format: date */
            until: string;
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.state': {
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
          'application/json': {
            domain: string | null;
            from: string | null;
            sends: boolean;
            ways: {
              out: string | null;
              listen: string[];
              imap: string | null;
            };
            out: {
              waiting: number;
              late: number;
              given_up: number;
              sent_today: number;
              last_sent_at: string | null;
              last_error: string | null;
            };
            in: {
              waiting: number;
              landed: number;
              refused: number;
              dropped: number;
              doubles: number;
              last_at: string | null;
            };
            whys: {
              state: string;
              why: string;
              n: number;
            }[];
            doors: {
              name: string;
              /** Format: date-time */
              at: string;
              ok_at: string | null;
              says: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.givenUp': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              kind: 'digest' | 'direct' | 'invitation' | 'answer' | 'test';
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              /** Format: date-time */
              at: string;
              tries: number;
              says: string;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.retry': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        letter: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'letters.test': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.take': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          source: string;
          /** @default false */
          dry_run?: boolean;
          records: (
            | {
                /** @constant */
                kind: 'person';
                origin: string;
                name: string;
                /** Format: email */
                email?: string;
                role_line?: string;
                aliases?: string[];
              }
            | {
                /** @constant */
                kind: 'community';
                origin: string;
                name: string;
                /** @enum {string} */
                community_kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
                purpose?: string;
                /** @constant */
                closed?: true;
              }
            | {
                /** @constant */
                kind: 'note';
                origin: string;
                home: string;
                author: string | null;
                /** Format: date-time */
                at: string;
                body: string;
                because?: string;
                context?: {
                  place?: string;
                  asset?: string;
                  task?: string;
                  job?: string;
                  conditions?: string[];
                  ambient_c?: number;
                  facets?: {
                    [key: string]: number | string | boolean;
                  };
                };
                language?: string;
                /** Format: date-time */
                happened_at?: string;
                source?: {
                  /** @default  */
                  title?: string;
                  url: string;
                };
              }
            | {
                /** @constant */
                kind: 'page';
                origin: string;
                home: string;
                author: string | null;
                /** Format: date-time */
                at: string;
                title: string;
                body: string;
                parent?: string;
                position?: number;
                versions?: {
                  title: string;
                  body: string;
                  author: string | null;
                  /** Format: date-time */
                  at: string;
                  /** @default  */
                  summary?: string;
                }[];
                changed?: {
                  author: string | null;
                  /** Format: date-time */
                  at: string;
                  /** @default  */
                  summary?: string;
                };
                labels?: string[];
                files?: string[];
                aliases?: string[];
                restricted?: {
                  reason: string;
                };
                /** @constant */
                put_away?: 'archived';
                /** @constant */
                template?: true;
              }
            | {
                /** @constant */
                kind: 'question';
                origin: string;
                home: string;
                author: string | null;
                /** Format: date-time */
                at: string;
                title: string;
                body: string;
                versions?: {
                  title: string;
                  body: string;
                  author: string | null;
                  /** Format: date-time */
                  at: string;
                  /** @default  */
                  summary?: string;
                }[];
                changed?: {
                  author: string | null;
                  /** Format: date-time */
                  at: string;
                  /** @default  */
                  summary?: string;
                };
                labels?: string[];
                aliases?: string[];
                votes?: {
                  up: number;
                  down: number;
                };
                duplicate_of?: string;
              }
            | {
                /** @constant */
                kind: 'answer';
                origin: string;
                on: string;
                author: string | null;
                /** Format: date-time */
                at: string;
                body: string;
                versions?: {
                  body: string;
                  author: string | null;
                  /** Format: date-time */
                  at: string;
                }[];
                changed?: {
                  author: string | null;
                  /** Format: date-time */
                  at: string;
                };
                votes?: {
                  up: number;
                  down: number;
                };
                accepted?: {
                  by: string | null;
                  /** Format: date-time */
                  at: string;
                };
                aliases?: string[];
              }
            | {
                /** @constant */
                kind: 'comment';
                origin: string;
                on: string;
                answer?: string;
                author: string | null;
                /** Format: date-time */
                at: string;
                body: string;
                reply_to?: string;
                passage?: {
                  exact: string;
                  prefix?: string;
                  suffix?: string;
                };
                resolved?: {
                  by: string | null;
                  /** Format: date-time */
                  at: string;
                };
              }
            | {
                /** @constant */
                kind: 'story';
                origin: string;
                on: string;
                author: string | null;
                /** Format: date-time */
                at: string;
                title: string;
                how_it_was: string;
                what_was_done: string;
                how_it_is: string;
                step?: number;
                place?: string;
                /** Format: date */
                happened_on?: string;
                belongs_to?: string[];
                retellings?: {
                  origin: string;
                  by: string | null;
                  /** Format: date */
                  on: string;
                  /** Format: date-time */
                  at: string;
                  place: string;
                  community?: string;
                }[];
              }
            | {
                /** @constant */
                kind: 'practice';
                origin: string;
                home: string;
                author: string | null;
                /** Format: date-time */
                at: string;
                title: string;
                purpose: string;
                steps: {
                  body: string;
                  core?: boolean;
                  why?: string;
                }[];
                /** @enum {string} */
                risk?: 'low' | 'medium' | 'high';
                states: {
                  /** @enum {string} */
                  state: 'Emergent' | 'Validated' | 'Established' | 'Retired';
                  /** Format: date-time */
                  at: string;
                  by?: string | null;
                  reason?: string;
                }[];
                coauthors?: string[];
                notes?: string[];
                changed?: {
                  author: string | null;
                  /** Format: date-time */
                  at: string;
                  /** @default  */
                  summary?: string;
                };
              }
          )[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            results: {
              origin: string;
              /** @enum {string} */
              kind: 'person' | 'community' | 'note' | 'page' | 'practice' | 'question' | 'answer' | 'comment' | 'story';
              /** @enum {string} */
              done: 'made' | 'changed' | 'unchanged' | 'left';
              id: string | null;
              why: string | null;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.putFile': {
    parameters: {
      query: {
        source: string;
        origin: string;
        name?: string;
        alt?: string;
        dry_run?: string | boolean;
      };
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        '*/*': unknown;
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string | null;
            /** @enum {string} */
            done: 'made' | 'changed' | 'unchanged';
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.knownFiles': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          source: string;
          origins: string[];
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              origin: string;
              id: string;
              hash: string;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.jobs': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              name: string;
              bytes: number;
              kind: string | null;
              /** @enum {string} */
              state: 'checking' | 'ready' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
              says: string;
              why: string | null;
              reached: number;
              reach: number | null;
              counts: {
                [key: string]: {
                  [key: string]: number;
                };
              };
              by: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              /** Format: date-time */
              made_at: string;
              began_at: string | null;
              ended_at: string | null;
              why_not: {
                start: string | null;
                pause: string | null;
                cancel: string | null;
                change: string | null;
              };
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.beginJob': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          file: string;
          /** @default {} */
          options?: {
            kind?: string;
            name?: string;
            community?: string;
            versions?: number;
            homes?: {
              [key: string]: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.openJob': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        job: string;
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
          'application/json': {
            id: string;
            name: string;
            bytes: number;
            kind: string | null;
            /** @enum {string} */
            state: 'checking' | 'ready' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
            says: string;
            why: string | null;
            reached: number;
            reach: number | null;
            counts: {
              [key: string]: {
                [key: string]: number;
              };
            };
            by: {
              id: string;
              name: string;
              handle: string;
              initials: string;
            } | null;
            /** Format: date-time */
            made_at: string;
            began_at: string | null;
            ended_at: string | null;
            why_not: {
              start: string | null;
              pause: string | null;
              cancel: string | null;
              change: string | null;
            };
            options: {
              kind?: string;
              name?: string;
              community?: string;
              versions?: number;
              homes?: {
                [key: string]: string;
              };
            };
            communities: {
              origin: string;
              name: string;
              there: {
                slug: string;
                name: string;
              } | null;
            }[];
            people: number;
            losses: {
              what: string;
              count: number;
            }[];
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.changeJob': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          options: {
            kind?: string;
            name?: string;
            community?: string;
            versions?: number;
            homes?: {
              [key: string]: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.moveJob': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          to: 'checking' | 'running' | 'paused' | 'cancelled';
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.losses': {
    parameters: {
      query?: {
        what?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        job: string;
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
          'application/json': {
            items: {
              what: string;
              where: string;
              why: string;
              item: string | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.holdJob': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          run: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            name: string;
            hash: string;
            kind: string | null;
            options: {
              kind?: string;
              name?: string;
              community?: string;
              versions?: number;
              homes?: {
                [key: string]: string;
              };
            };
            /** @enum {string} */
            state: 'checking' | 'ready' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
            reached: number;
            counts: {
              [key: string]: {
                [key: string]: number;
              };
            };
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.tellJob': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path: {
        job: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          run: string;
          reached: number;
          counts: {
            [key: string]: {
              [key: string]: number;
            };
          };
          /** @default [] */
          losses?: {
            what: string;
            where: string;
            why: string;
            item?: string | null;
          }[];
          kind?: string;
          says?: string;
          reach?: number;
          found?: {
            communities: {
              origin: string;
              name: string;
            }[];
            people: {
              origin: string;
              name: string;
              email?: string;
              texts: number;
            }[];
          };
          /** @enum {string} */
          end?: 'ready' | 'done' | 'failed';
          why?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            go: boolean;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.authors': {
    parameters: {
      query?: {
        job?: string;
        q?: string;
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              origin: string;
              name: string;
              texts: number;
              person: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
              suggested: {
                id: string;
                name: string;
                handle: string;
                initials: string;
              } | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'imports.mapAuthor': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          author: string;
          person: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            changed: number;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'exports.list': {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        limit?: number;
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
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: string;
              /** @enum {string} */
              of: 'everything' | 'community' | 'page';
              title: string;
              /** @enum {string} */
              state: 'waiting' | 'ready' | 'failed';
              file: string | null;
              bytes: number | null;
              counts: {
                [key: string]: number;
              };
              /** @enum {string} */
              why: '' | 'left' | 'failed' | 'too much';
              /** Format: date-time */
              asked_at: string;
              ready_at: string | null;
            }[];
            next: string | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'exports.begin': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          scope:
            | {
                /** @constant */
                of: 'everything';
              }
            | {
                /** @constant */
                of: 'community';
                id: string;
              }
            | {
                /** @constant */
                of: 'page';
                id: string;
              };
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'setup.doorstep': {
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
          'application/json': {
            ready: boolean;
            organisation: {
              name: string;
            } | null;
            demo: boolean;
            demo_people: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              role_line: string;
            }[];
            me: {
              id: string;
              name: string;
              handle: string;
              initials: string;
              locale: string;
            } | null;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'setup.exploreDemo': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          code: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      default: components['responses']['Refusal'];
    };
  };
  'setup.startEmpty': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key gives the same answer, for a month. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          code: string;
          organisation: string;
          name: string;
          /** Format: email */
          email: string;
          password: string;
          /** @default null */
          kit?: ('field service' | 'sales team' | 'new-hire cohort' | 'clinic ward') | null;
          /**
           * @default en
           * @enum {string}
           */
          locale?: 'en' | 'de';
          /** @default  */
          agent?: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: string | null;
            /** Format: date-time */
            ends_at: string;
            person: string;
          };
        };
      };
      default: components['responses']['Refusal'];
    };
  };
}
