// What a relation or a movement says must fit what its claims say of days, speakers and places.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

// steps up that are followed; cycles are errors, and reported before
constexpr int kDeepestHierarchy = 32;

// Whether `inner` is `outer` or belongs to it, by the chain of `up`.
template <class Entries, class Index, class Up>
bool belongs(const Entries& entries, Index inner, Index outer, Up up) {
  for (int step = 0; step < kDeepestHierarchy; ++step) {
    if (inner == outer) {
      return true;
    }
    const auto& holder = entries[inner.value].*up;
    if (!holder) {
      return false;
    }
    inner = *holder;
  }
  return false;
}

bool is_plain(const std::optional<EdtfDate>& date) noexcept {
  return date && !date->approximate && !date->uncertain;
}

// A day is on record only where nobody disputes it.
void check_disputed_days(Reading& reading, const Relation& relation) {
  const Story& story = reading.story;
  const Claim &from = story.claims[relation.from.value], &to = story.claims[relation.to.value];
  if (relation.kind != RelationKind::discrepancy || !is_plain(from.about) || !is_plain(to.about)) {
    return;
  }
  if (from.about->days.overlaps(to.about->days)) {
    return;
  }
  for (const ClaimIndex end : {relation.from, relation.to}) {
    const Claim& claim = story.claims[end.value];
    if (claim.status != AboutStatus::on_record) {
      continue;
    }
    const Claim& other = end == relation.from ? to : from;
    const NodeId status =
        descend(reading.tree, reading.claims.nodes[end.value], {"about", "status"});
    reading.log.warn(
        ProblemCode::inconsistent,
        status,
        concat(
            {"on record, though ", quoted(other.id), " gives another day (", other.about->text, ")"}
        ),
        "What a discrepancy disputes is “claimed”."
    );
  }
}

// The same speaker, or one that is part of the other. That a revision comes from another body, the
// reader warns of.
void check_reviser(Reading& reading, const Relation& relation, NodeId node) {
  const Story& story = reading.story;
  const ActorIndex from = story.claims[relation.from.value].actor,
                   to = story.claims[relation.to.value].actor;
  const auto holds = [&](ActorIndex outer, ActorIndex inner) {
    return belongs(story.actors, inner, outer, &Actor::part_of);
  };
  if (holds(from, to) || holds(to, from)) {
    return;
  }
  const auto in_one_body = [&] {
    for (ActorIndex body = from; story.actors[body.value].part_of;) {
      body = *story.actors[body.value].part_of;
      if (holds(body, to)) {
        return true;
      }
    }
    return false;
  };
  if (!in_one_body()) {
    return;
  }
  reading.log.warn(
      ProblemCode::inconsistent,
      descend(reading.tree, node, {"kind"}),
      concat(
          {quoted(story.actors[from.value].id),
           " does not speak for ",
           quoted(story.actors[to.value].id),
           ", whose words it revises"}
      ),
      "Only a speaker, or the body that holds it, revises its words: “discrepancy” names what does "
      "not "
      "fit."
  );
}

void check_revised_first(Reading& reading, const Relation& relation) {
  const Claim& from = reading.story.claims[relation.from.value];
  const Claim& to = reading.story.claims[relation.to.value];
  if (from.said.days.first >= to.said.days.first) {
    return;
  }
  const NodeId said =
      descend(reading.tree, reading.claims.nodes[relation.from.value], {"said", "when"});
  reading.log.warn(
      ProblemCode::inconsistent,
      said,
      concat(
          {"may have been said before ", quoted(to.id), " (", to.said.text, "), which it revises"}
      ),
      "Begin the interval no earlier than what is revised."
  );
}

void check_answer(Reading& reading, const Relation& relation, NodeId node) {
  const Claim& from = reading.story.claims[relation.from.value];
  const Claim& to = reading.story.claims[relation.to.value];
  if (from.said.days.last >= to.said.days.first) {
    return;
  }
  reading.log.warn(
      ProblemCode::inconsistent,
      descend(reading.tree, node, {"kind"}),
      concat({quoted(from.id), " was said before ", quoted(to.id), ", to which it responds"}),
      "Nobody answers what is not said yet: swap “from” and “to”, or name another kind."
  );
}

// A claim names the places it is about, and by them those that hold them.
bool names_place(const Story& story, const Claim& claim, PlaceIndex place) {
  return any_of(claim.places, [&](PlaceIndex named) {
    return belongs(story.places, named, place, &Place::parent);
  });
}

void check_movement_places(Reading& reading, const Movement& movement, NodeId node) {
  const Story& story = reading.story;
  each_with_node(
      reading.tree,
      descend(reading.tree, node, {"places"}),
      movement.places,
      [&](PlaceIndex place, NodeId at) {
        const auto& claims = movement.claims;
        if (any_of(claims, [&](ClaimIndex claim) {
              return names_place(story, story.claims[claim.value], place);
            })) {
          return;
        }
        reading.log.warn(
            ProblemCode::inconsistent,
            at,
            concat({"no claim of this movement is about ", quoted(story.places[place.value].id)}),
            "A movement goes only where its claims say: name one that does, or leave the place "
            "out."
        );
      }
  );
}

}  // namespace

void check_relations(Reading& reading) {
  const Story& story = reading.story;
  for (std::size_t i = 0; i < story.relations.size(); ++i) {
    const Relation& relation = story.relations[i];
    const NodeId node = reading.relations.nodes[i];
    check_disputed_days(reading, relation);
    if (relation.kind == RelationKind::responds_to) {
      check_answer(reading, relation, node);
    }
    if (relation.kind != RelationKind::revises) {
      continue;
    }
    check_reviser(reading, relation, node);
    check_revised_first(reading, relation);
  }
}

void check_movements(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.movements.size(); ++i) {
    check_movement_places(reading, reading.story.movements[i], reading.movements.nodes[i]);
  }
}

}  // namespace dateline::core
