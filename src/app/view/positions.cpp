#include "app/view/positions.hpp"

#include "app/model/lists.hpp"

namespace dateline::app {

namespace {

using core::Claim;

// An earlier row that this claim revises.
std::optional<core::ClaimIndex>
revised(const World& world, std::span<const std::uint32_t> earlier, std::uint32_t claim) {
  for (const std::uint32_t at : world.table.relations.of(claim)) {
    const core::Relation& relation = world.story.relations[at];
    const bool revises = relation.kind == core::RelationKind::revises;
    if (!revises || relation.from.value != claim) {
      continue;
    }
    if (contains(earlier, relation.to.value)) {
      return relation.to;
    }
  }
  return std::nullopt;
}

// The editor's group of the answer; their number where it is in none.
std::size_t group_of(const core::Question& question, std::uint32_t claim) {
  std::size_t group = 0;
  while (group < question.groups.size() &&
         !contains(question.groups[group].claims, core::ClaimIndex{claim})) {
    ++group;
  }
  return group;
}

// Both answer one question, and belong together in it.
bool answer_alike(const World& world, std::uint32_t a, std::uint32_t b) {
  const auto theirs = world.table.questions.of(b);
  for (const std::uint32_t question : world.table.questions.of(a)) {
    if (!contains(theirs, question)) {
      continue;
    }
    const core::Question& asked = world.story.questions[question];
    if (group_of(asked, a) == group_of(asked, b)) {
      return true;
    }
  }
  return false;
}

bool is_reading(const World& world, std::uint32_t claim) {
  return world.table.stance[claim] == core::StanceMark::analysis;
}

bool is_same_amount(const core::Figure& a, const core::Figure& b) noexcept {
  return a.low == b.low && a.high == b.high;
}

// The first figures speak of one thing, and say another amount.
bool amounts_differ(const Claim& a, const Claim& b) {
  if (a.figures.empty() || b.figures.empty()) {
    return false;
  }
  const core::Figure& now = a.figures.front();
  const core::Figure& then = b.figures.front();
  const bool same_matter = now.unit == then.unit && now.scope == then.scope;
  return same_matter && !is_same_amount(now, then);
}

PositionChange
change_at(const World& world, std::span<const std::uint32_t> listed, std::size_t at) {
  const std::uint32_t claim = listed[at];
  if (const auto earlier = revised(world, listed.first(at), claim)) {
    return {earlier, ChangeBy::revises};
  }
  if (is_reading(world, claim)) {
    return {};
  }
  for (std::size_t i = at; i-- > 0;) {
    const std::uint32_t before = listed[i];
    if (is_reading(world, before) || !answer_alike(world, claim, before)) {
      continue;
    }
    if (world.table.stance[before] != world.table.stance[claim]) {
      return {core::ClaimIndex{before}, ChangeBy::stance};
    }
    if (amounts_differ(world.story.claims[claim], world.story.claims[before])) {
      return {core::ClaimIndex{before}, ChangeBy::figure};
    }
    return {};
  }
  return {};
}

}  // namespace

std::vector<PositionChange>
position_changes(const World& world, std::span<const std::uint32_t> listed) {
  std::vector<PositionChange> changes;
  for (std::size_t at = 0; at < listed.size(); ++at) {
    changes.push_back(change_at(world, listed, at));
  }
  return changes;
}

}  // namespace dateline::app
