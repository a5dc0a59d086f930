// Relations between claims, and the rule that only like is called contradictory with like.
#include <algorithm>
#include <tuple>

#include "core/base/ranges.hpp"
#include "core/base/sorting.hpp"
#include "core/base/text.hpp"
#include "core/story/read/story_fields.hpp"
#include "core/story/read/story_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kRelationKeys[] = {"from", "to", "kind", "reason"};
constexpr TextRule kLine{280};
// steps up that are followed; cycles are reported elsewhere
constexpr int kDeepestHierarchy = 32;
// of two claims; beyond it the comparison is not worth its time
constexpr std::size_t kMostPlacePairs = 4096;

struct Read {
  Relation relation;
  NodeId node = 0;
};

bool holds(const Story& story, PlaceIndex outer, PlaceIndex inner) {
  for (int step = 0; step < kDeepestHierarchy; ++step) {
    if (inner == outer) {
      return true;
    }
    const auto& parent = story.places[inner.value].parent;
    if (!parent) {
      return false;
    }
    inner = *parent;
  }
  return false;
}

bool places_apart(const Story& story, const Claim& a, const Claim& b) {
  if (a.places.empty() || b.places.empty() || a.places.size() * b.places.size() > kMostPlacePairs) {
    return false;
  }
  for (const PlaceIndex one : a.places) {
    for (const PlaceIndex other : b.places) {
      if (holds(story, one, other) || holds(story, other, one)) {
        return false;
      }
    }
  }
  return true;
}

// Only where both days are plainly stated.
bool days_apart(const Claim& a, const Claim& b) {
  if (!a.about || !b.about) {
    return false;
  }
  const auto vague = [](const EdtfDate& date) {
    return date.approximate || date.uncertain;
  };
  return !vague(*a.about) && !vague(*b.about) && !a.about->days.overlaps(b.about->days);
}

bool has_scopes(const Claim& claim) {
  return any_of(claim.figures, [](const Figure& figure) { return !figure.scope.empty(); });
}

bool scopes_apart(const Claim& a, const Claim& b) {
  if (!has_scopes(a) || !has_scopes(b)) {
    return false;
  }
  return none_of(a.figures, [&](const Figure& one) {
    return !one.scope.empty() &&
           any_of(b.figures, [&](const Figure& other) { return other.scope == one.scope; });
  });
}

void check_contradiction(Reading& reading, NodeId kind, const Claim& from, const Claim& to) {
  const char* remedy = "Call it different-scope or discrepancy.";
  const auto report = [&](std::string_view what) {
    reading.log.error(
        ProblemCode::inconsistent,
        kind,
        concat({quoted(from.id), " and ", quoted(to.id), " cannot contradict each other: ", what}),
        remedy
    );
  };
  if (scopes_apart(from, to)) {
    return report("their figures have different scopes");
  }
  if (places_apart(reading.story, from, to)) {
    return report("they are about different places");
  }
  if (days_apart(from, to)) {
    return report("they are about different days");
  }
}

ActorIndex outermost(const Story& story, ActorIndex actor) {
  for (int step = 0; step < kDeepestHierarchy && story.actors[actor.value].part_of; ++step) {
    actor = *story.actors[actor.value].part_of;
  }
  return actor;
}

void check_revision(Reading& reading, NodeId kind, const Claim& from, const Claim& to) {
  const Story& story = reading.story;
  if (!from.said.text.empty() && !to.said.text.empty() &&
      from.said.days.last < to.said.days.first) {
    reading.log.error(
        ProblemCode::inconsistent,
        kind,
        concat({quoted(from.id), " was said before ", quoted(to.id), ", which it revises"}),
        "Swap “from” and “to”."
    );
  }
  if (std::max(from.actor.value, to.actor.value) >= story.actors.size() ||
      outermost(story, from.actor) == outermost(story, to.actor)) {
    return;
  }
  reading.log.warn(
      ProblemCode::inconsistent,
      kind,
      concat(
          {"a revision by another speaker (",
           quoted(story.actors[from.actor.value].id),
           " of ",
           quoted(story.actors[to.actor.value].id),
           ")"}
      ),
      "Only a speaker, or an actor of the same body, revises their own words."
  );
}

void check_relation(Reading& reading, Fields& fields, const Relation& relation) {
  const Claim &from = reading.story.claims[relation.from.value],
              &to = reading.story.claims[relation.to.value];
  const NodeId kind = fields.find("kind");
  if (relation.from == relation.to) {
    reading.log.error(
        ProblemCode::inconsistent,
        fields.find("to"),
        concat({"the claim ", quoted(to.id), " is related to itself"}),
        "Name two claims."
    );
  } else if (kind == kNoNode || reading.tree.text(kind) != name_of(relation.kind)) {
    return;  // its kind is not known
  } else if (relation.kind == RelationKind::contradicts) {
    check_contradiction(reading, kind, from, to);
  } else if (relation.kind == RelationKind::revises) {
    check_revision(reading, kind, from, to);
  }
}

std::optional<Read> read_relation(Reading& reading, NodeId node) {
  Fields fields(reading, node, kRelationKeys);
  const auto from = fields.required_reference("from", reading.claims);
  const auto to = fields.required_reference("to", reading.claims);
  Relation relation;
  relation.kind = fields.required_choice("kind", kRelationKindWords, RelationKind::contradicts);
  relation.reason = fields.required_text("reason", kLine);
  if (!from || !to) {
    return std::nullopt;
  }
  relation.from = ClaimIndex{*from};
  relation.to = ClaimIndex{*to};
  check_relation(reading, fields, relation);
  return Read{std::move(relation), node};
}

void warn_of_duplicates(Reading& reading, std::vector<Read> relations) {
  const auto key = [](const Read& read) {
    return std::tuple(read.relation.from, read.relation.to, read.relation.kind, read.node);
  };
  sort_range(relations.begin(), relations.end(), [&](const Read& a, const Read& b) {
    return key(a) < key(b);
  });
  for (std::size_t i = 1; i < relations.size(); ++i) {
    const Relation &a = relations[i - 1].relation, &b = relations[i].relation;
    if (a.from != b.from || a.to != b.to || a.kind != b.kind) {
      continue;
    }
    reading.log.warn(
        ProblemCode::inconsistent,
        relations[i].node,
        "this relation is stated twice",
        "Keep one."
    );
  }
}

}  // namespace

void read_relations(Reading& reading) {
  std::vector<Read> relations;
  for (const NodeId node : reading.relations.nodes) {
    if (auto relation = read_relation(reading, node)) {
      relations.push_back(std::move(*relation));
    }
  }
  for (const Read& read : relations) {
    reading.story.relations.push_back(read.relation);
  }
  warn_of_duplicates(reading, std::move(relations));
}

}  // namespace dateline::core
