/** Every reason a command can be refused for. The words stand in text/refusals; a test holds both together. */
export const REFUSALS = [
  'afterEnd',
  'aimsLate',
  'aimsSet',
  'askedAlready',
  'answerPending',
  'alreadyOpen',
  'alreadyRunning',
  'alreadySeparate',
  'alreadyShared',
  'boughtAlready',
  'channelSame',
  'contractBinds',
  'contractOver',
  'doesNotRecord',
  'emptyBudget',
  'grantNotHeld',
  'handedOverAlready',
  'hiringFrozen',
  'lookedAlready',
  'mustKeep',
  'needsPartner',
  'noCall',
  'noCrisis',
  'noDemand',
  'noGrant',
  'noMasterPlan',
  'noMoney',
  'noRival',
  'noSuchPosts',
  'noTaxCut',
  'nobodyDemands',
  'nobodyNamed',
  'notDue',
  'notForThisCity',
  'notOnAgenda',
  'notOnTable',
  'notOurs',
  'notOwned',
  'nothingToHandOver',
  'onAgenda',
  'optionClosed',
  'papersPending',
  'partnerDoesNotOffer',
  'partnerDuty',
  'noStandardYet',
  'notSigned',
  'unknownArrangement',
  'partnerTired',
  'predictedAlready',
  'projectEnded',
  'promisedNot',
  'rejectedLately',
  'requires',
  'storyClosed',
  'supervisionDoubtsData',
  'supervisionForbids',
  'supervisionForbidsContract',
  'supervisionForbidsLoan',
  'tooLate',
  'tooManyCrews',
  'tooManyDays',
  'tooManyPosts',
  'unknownContract',
  'unknownDistrict',
  'unknownGrant',
  'unknownHolding',
  'unknownLook',
  'unknownMeasure',
  'unknownOption',
  'unknownPartner',
  'unknownProject',
  'unknownStory',
  'wrongHour',
  'wrongPhase',
  'wrongRound',
] as const
export type RefusalId = (typeof REFUSALS)[number]

/** Every kind of news a round can bring. Words in text/news; figures are named in the comment. */
export const NEWS = [
  'news.asked.detail', // measure
  'news.asked.references', // measure
  'news.bargained.granted', // group, measure
  'news.bargained.refused', // group, measure
  'news.buysBack', // asset, share (0…1), quarters
  'news.channel.analogue', // service
  'news.channel.digital', // service
  'news.channel.hybrid', // service
  'news.crisisOver', // incident, hours, personHours
  'news.dataLost', // partner, measure
  'news.duty', // cost (EUR a year)
  'news.electionHeld', // share, turnout (0…1)
  'news.electionLost', // share, turnout (0…1)
  'news.forcedUpgrade', // partner, measure, cost (EUR once)
  'news.grantCliff', // measure
  'news.grantEnds', // grant
  'news.grantLeft', // grant, back (EUR)
  'news.grantLost', // grant
  'news.grantOpens', // grant
  'news.grantWon', // grant
  'news.handedOver', // to (a name)
  'news.insolvency', // partner, measure
  'news.insolvencyCaught', // partner, measure
  'news.insolvencyData', // partner, measure
  'news.leaked', // incident
  'news.leftPartner', // partner, measure
  'news.limited', // holding
  'news.look.audit',
  'news.look.forum',
  'news.look.survey',
  'news.look.test',
  'news.look.walk',
  'news.migrated', // partner, measure
  'news.negotiated', // partner, gained (terms won)
  'news.objection', // measure
  'news.noBid', // partner, measure
  'news.bids', // partner, measure, n
  'news.otherBid', // partner, measure, rival, n
  'news.giftOver', // partner, measure, cost (EUR a year)
  'news.signed', // partner, measure
  'news.awardChallenged', // measure
  'news.takenOver', // partner, rival, measure, by (EUR a year)
  'news.takenOverHeld', // partner, rival, measure
  'news.liable', // partner, cost (EUR once)
  'news.passed', // measure, yes, no
  'news.pilotEnds.budget', // measure
  'news.pilotEnds.link', // measure
  'news.pilotEnds.owner', // measure
  'news.pilotRuns', // measure
  'news.pledgeBroken', // group, measure
  'news.pledgeKept', // group, measure
  'news.posts', // staff, posts
  'news.projectBegins', // measure
  'news.projectObsolete', // measure
  'news.projectRuns', // measure
  'news.projectStopped', // measure
  'news.published', // holding
  'news.quarrel', // partner, measure
  'news.rankings', // economy, living, digital (places of 100)
  'news.ransomKey', // cost (EUR once)
  'news.ransomNoKey', // cost (EUR once)
  'news.rents', // share (0…1), n (people), cost (EUR a year)
  'news.rejected', // measure, yes, no
  'news.renewalDue', // partner, measure, by, offer (EUR a year)
  'news.renewed', // partner, by (EUR a year)
  'news.renewedByItself', // partner, measure, by
  'news.retendered', // partner, rival
  'news.settledLost', // partner, measure, cost (EUR once)
  'news.settledWon', // partner, measure, cost (EUR once)
  'news.sharesNotPlaced', // measure
  'news.sharesPlaced', // measure
  'news.shared', // field
  'news.sold', // asset, cost (EUR once)
  'news.story', // story, state
  'news.supervision', // step
  'news.takenBack', // partner, measure
  'news.withdrawn', // measure
] as const
export type NewsId = (typeof NEWS)[number]
