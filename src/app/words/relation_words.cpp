#include "app/words/relation_words.hpp"

#include <algorithm>

namespace dateline::app {

namespace {

bool denies(const core::Claim& claim) noexcept {
  return core::mark_of(claim.stance) == core::StanceMark::denies;
}

core::Day last_said(const core::Story& story, const core::Claim& claim) noexcept {
  return std::min(claim.said.days.last, core::first_published(story, claim));
}

// Of two claims that contradict each other.
Message contradiction_message(
    const core::Story& story,
    const core::Claim& here,
    const core::Claim& other
) noexcept {
  if (!denies(other)) {
    return denies(here) ? Message::rel_denies : Message::rel_differs;
  }
  const core::Day now = last_said(story, here);
  const core::Day then = last_said(story, other);
  if (then < now) {
    return Message::rel_earlier_denial;
  }
  return now < then ? Message::rel_later_denial : Message::rel_denied_by;
}

}  // namespace

Message relation_message(
    const core::Story& story,
    const core::Relation& relation,
    core::ClaimIndex here
) noexcept {
  const bool outgoing = relation.from == here;
  const core::ClaimIndex other = outgoing ? relation.to : relation.from;
  switch (relation.kind) {
    case core::RelationKind::contradicts:
      return contradiction_message(story, story.claims[here.value], story.claims[other.value]);
    case core::RelationKind::corroborates:
      return Message::rel_agrees;
    case core::RelationKind::revises:
      return outgoing ? Message::rel_revises : Message::rel_revised_by;
    case core::RelationKind::narrows:
      return outgoing ? Message::rel_part_of : Message::rel_includes;
    case core::RelationKind::different_scope:
      return Message::rel_other_scope;
    case core::RelationKind::responds_to:
      return outgoing ? Message::rel_responds_to : Message::rel_response;
    case core::RelationKind::same_origin:
      return Message::rel_same_origin;
    case core::RelationKind::may_be_same_origin:
      return Message::rel_may_be_same_origin;
    case core::RelationKind::discrepancy:
      break;
  }
  return Message::rel_discrepancy;
}

}  // namespace dateline::app
