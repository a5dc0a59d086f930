// Questions that claims answer, and movements that claims speak of.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/read/story_fields.hpp"
#include "core/story/read/story_words.hpp"
#include "core/story/read/value_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kQuestionKeys[] = {"id", "text", "short", "unit", "scopes", "groups"};
constexpr std::string_view kScopeKeys[] = {"id", "label", "note"};
constexpr std::string_view kMovementKeys[] =
    {"id", "places", "claims", "route", "status", "label", "note"};
constexpr std::string_view kGroupKeys[] = {"id", "label", "claims"};

void read_scope_id(
    Reading& reading,
    Fields& fields,
    const std::vector<Scope>& earlier,
    Scope& scope
) {
  scope.id = fields.required_text("id");
  const NodeId node = fields.find("id");
  if (scope.id.empty()) {
    return;
  }
  if (!expect_id(reading, node)) {
    return;
  }
  if (any_of(earlier, [&](const Scope& other) { return other.id == scope.id; })) {
    reading.log.error(
        ProblemCode::duplicate_id,
        node,
        concat({quoted(scope.id), " is already a scope of this question"}),
        "Give each its own."
    );
  }
}

void read_scopes(Reading& reading, Fields& fields, Question& question) {
  const std::vector<NodeId> items = fields.items("scopes");
  if (items.size() > kMostScopes) {
    reading.log.error(
        ProblemCode::too_many,
        fields.find("scopes"),
        concat({std::to_string(items.size()), " scopes, of at most ", std::to_string(kMostScopes)})
    );
    return;
  }
  for (const NodeId item : items) {
    Fields scope_fields(reading, item, kScopeKeys);
    Scope scope;
    read_scope_id(reading, scope_fields, question.scopes, scope);
    scope.label = scope_fields.required_text("label", {80});
    scope.note = scope_fields.text("note", kNote);
    question.scopes.push_back(std::move(scope));
  }
}

// Each claim that is in an earlier group of the question, or twice in this one, is an error.
void read_group_claims(
    Reading& reading,
    Fields& fields,
    std::vector<std::uint8_t>& grouped,  // by claim: 1 for one that is in a group
    AnswerGroup& group
) {
  for (const NodeId item : fields.items("claims")) {
    const auto claim = read_reference(reading, item, reading.claims);
    if (!claim) {
      continue;
    }
    if (grouped[*claim] != 0) {
      reading.log.error(
          ProblemCode::inconsistent,
          item,
          concat({"the claim ", shown(reading, item), " is in a group of this question already"}),
          "Name it in one group alone."
      );
      continue;
    }
    grouped[*claim] = 1;
    group.claims.push_back(ClaimIndex{*claim});
  }
}

void read_groups(Reading& reading, Fields& fields, Question& question) {
  const std::vector<NodeId> items = fields.items("groups");
  if (items.size() > kMostAnswerGroups) {
    reading.log.error(
        ProblemCode::too_many,
        fields.find("groups"),
        concat(
            {std::to_string(items.size()),
             " groups, of at most ",
             std::to_string(kMostAnswerGroups)}
        )
    );
    return;
  }
  std::vector<std::uint8_t> grouped(reading.claims.nodes.size());
  for (const NodeId item : items) {
    Fields group_fields(reading, item, kGroupKeys);
    AnswerGroup group;
    group.id = group_fields.required_text("id");
    const bool taken =
        any_of(question.groups, [&](const AnswerGroup& other) { return other.id == group.id; });
    if (!group.id.empty() && expect_id(reading, group_fields.find("id")) && taken) {
      reading.log.error(
          ProblemCode::duplicate_id,
          group_fields.find("id"),
          concat({quoted(group.id), " is already a group of this question"}),
          "Give each its own."
      );
    }
    group.label = group_fields.required_text("label", {80});
    (void)group_fields.required("claims");
    read_group_claims(reading, group_fields, grouped, group);
    question.groups.push_back(std::move(group));
  }
}

Question read_question(Reading& reading, NodeId node) {
  Fields fields(reading, node, kQuestionKeys);
  Question question;
  question.id = fields.id();
  question.text = fields.required_text("text");
  question.short_text = fields.text("short", {48});
  if (question.short_text.empty()) {
    question.short_text = question.text;
  }
  question.unit = fields.text("unit");
  read_scopes(reading, fields, question);
  read_groups(reading, fields, question);
  return question;
}

// A list under that key of at least `least` entries; reports a shorter one and returns its nodes
// whatever their number.
std::vector<NodeId> read_entries(
    Reading& reading,
    Fields& fields,
    std::string_view key,
    std::size_t least,
    std::string_view shortfall
) {
  const NodeId list = fields.required(key);
  std::vector<NodeId> nodes = fields.items(key);
  if (list != kNoNode && reading.tree.kind(list) == JsonKind::array && nodes.size() < least) {
    reading.log.error(ProblemCode::bad_value, list, shortfall);
  }
  return nodes;
}

// A movement may come back to a place, so places repeat here, unlike in other lists.
void read_stops(Reading& reading, Fields& fields, Movement& movement) {
  for (const NodeId node :
       read_entries(reading, fields, "places", 2, "a movement needs at least two places")) {
    const auto at = read_reference(reading, node, reading.places);
    if (!at) {
      continue;
    }
    movement.places.push_back(PlaceIndex{*at});
    const NodeId entry = reading.places.nodes[*at];
    if (reading.tree.kind(entry) != JsonKind::object ||
        reading.tree.find(entry, "point") != kNoNode) {
      continue;
    }
    reading.log.error(
        ProblemCode::inconsistent,
        node,
        concat({"the place ", shown(reading, node), " has no point for the arc to touch"}),
        "Give the place a point."
    );
  }
}

Movement read_movement(Reading& reading, NodeId node) {
  Fields fields(reading, node, kMovementKeys);
  Movement movement;
  movement.id = fields.id();
  read_stops(reading, fields, movement);
  for (const NodeId item :
       read_entries(reading, fields, "claims", 1, "a movement that no claim speaks of")) {
    if (const auto claim = read_reference(reading, item, reading.claims)) {
      movement.claims.push_back(ClaimIndex{*claim});
    }
  }
  movement.route = fields.choice("route", kRouteWords, Route::not_stated);
  movement.status = fields.choice("status", kMovementStatusWords, MovementStatus::claimed);
  movement.label = fields.text("label", {80});
  movement.note = fields.text("note", kNote);
  return movement;
}

}  // namespace

void read_questions(Reading& reading) {
  for (const NodeId node : reading.questions.nodes) {
    reading.story.questions.push_back(read_question(reading, node));
  }
}

void read_movements(Reading& reading) {
  for (const NodeId node : reading.movements.nodes) {
    reading.story.movements.push_back(read_movement(reading, node));
  }
}

}  // namespace dateline::core
