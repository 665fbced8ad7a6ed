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
    delete?: never;
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
  '/api/v1/items/{item}/audience': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who can see an item: its communities, as far as you may know of them, and how many people
     * @description Scope communities:read.
     */
    get: operations['communities.audience'];
    put?: never;
    post?: never;
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
  '/api/v1/items/{item}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The discussion of an item, or of one place in it, oldest first
     * @description Scope discussions:read.
     */
    get: operations['discussions.list'];
    put?: never;
    /**
     * Say something about an item
     * @description Scope discussions:write.
     */
    post: operations['discussions.comment'];
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
  '/api/v1/communities/{community}/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Pages of a community: those at its root, or those under one page
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
  '/api/v1/pages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin a page
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
     * A page as it stands, or at one of its versions
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
  '/api/v1/pages/{page}/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Move a page in the tree
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
  '/api/v1/pages/{page}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The versions of a page, newest first
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
     * What changed between two versions of a page, line by line
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
  '/api/v1/practices/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How many practices stand in each state, of those that you may read
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
  '/api/v1/practices/{practice}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A practice with its evidence, at the version in force or at another
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
  '/api/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find notes, practices, pages, courses, people and communities; the last word may be a beginning
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
            email: string | null;
            locale: string;
            admin: boolean;
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
            email: string | null;
            locale: string;
            admin: boolean;
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
          };
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
              version: number;
              members: number;
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
           * @default open
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
            version: number;
            members: number;
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
            version: number;
            members: number;
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
              version: number;
              members: number;
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
              version: number;
              members: number;
              role: ('member' | 'facilitator' | 'steward') | null;
            };
            items: {
              id: string;
              /** @enum {string} */
              kind: 'note' | 'practice' | 'page' | 'course';
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
  'communities.audience': {
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
            placements: {
              id: string;
              slug: string;
              name: string;
              openness: string;
              home: boolean;
            }[];
            everybody: boolean;
            people: number;
            restricted: boolean;
            reason: string | null;
            until: string | null;
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
              body: string;
              anchor: string | null;
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
            closed_reason: string | null;
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
                body: string;
                anchor: string | null;
                /** Format: date-time */
                at: string;
              }[];
              next: string | null;
            };
            why_not: {
              acknowledge: string | null;
              close: string | null;
              reopen: string | null;
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
  'pages.tree': {
    parameters: {
      query?: {
        under?: string;
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
              parent_id: string | null;
              position: number;
              children: number;
            }[];
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
  'pages.open': {
    parameters: {
      query?: {
        number?: number;
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
              parent_id: string | null;
              position: number;
              children: number;
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
          /** @default 0 */
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
              };
            }[];
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
                of: number;
              };
              same_site: boolean;
              evidence: string[];
              excluded: {
                use: string;
                /** @enum {string} */
                why: 'author' | 'interest' | 'again';
              }[];
              /** Format: date-time */
              quiet_until: string;
              why_not_validated: string | null;
            };
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
              context: {
                place?: string;
                asset?: string;
                task?: string;
                job?: string;
                conditions?: string[];
                ambient_c?: number;
              };
              words: string;
              /** Format: date-time */
              used_at: string;
              excluded: ('author' | 'interest' | 'again') | null;
            }[];
            uses_total: number;
            my_last_use: string | null;
            challenges: {
              id: string;
              step: string | null;
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
            versions: {
              number: number;
              title: string;
              /** @enum {string} */
              change_kind: 'new' | 'editorial' | 'clarifying' | 'behavioural' | 'safety';
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
          /** @default {} */
          context?: {
            place?: string;
            asset?: string;
            task?: string;
            job?: string;
            conditions?: string[];
            ambient_c?: number;
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
              kind: 'note' | 'practice' | 'page' | 'course' | 'person' | 'community';
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
                kind: 'note' | 'practice' | 'page' | 'course';
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
              kind: 'note' | 'practice' | 'page' | 'course';
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
              kind: 'note' | 'practice' | 'page' | 'course';
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
              }
            | {
                /** @constant */
                kind: 'community';
                origin: string;
                name: string;
                /** @enum {string} */
                community_kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
                purpose?: string;
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
                };
                language?: string;
                /** Format: date-time */
                happened_at?: string;
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
                first?: {
                  title: string;
                  body: string;
                };
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
              kind: 'person' | 'community' | 'note' | 'page';
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
