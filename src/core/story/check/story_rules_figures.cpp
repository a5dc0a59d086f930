// A number means nothing without what it counts, and a chart holds numbers of one unit.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

void check_population(Reading& reading, const Figure& figure, NodeId node) {
  if (!figure.population.empty() || reading.tree.kind(node) != JsonKind::object) {
    return;
  }
  reading.log.missing_key(
      Severity::warning,
      node,
      "population",
      "a figure that does not say of what",
      "Say it in a few words, such as “in Kursk region” or “killed”."
  );
}

void check_unit(Reading& reading, const Claim& claim, const Figure& figure, NodeId node) {
  if (figure.scope.empty() || figure.unit.empty()) {
    return;
  }
  for (const QuestionIndex answer : claim.answers) {
    const Question& question = reading.story.questions[answer.value];
    const bool is_of_other_unit = !question.unit.empty() && question.unit != figure.unit;
    const bool has_scope = scope_position(question, figure) < question.scopes.size();
    if (!is_of_other_unit || !has_scope) {
      continue;
    }
    reading.log.warn(
        ProblemCode::inconsistent,
        descend(reading.tree, node, {"unit"}),
        concat(
            {quoted(figure.unit),
             " in a chart of ",
             quoted(question.unit),
             " (the question ",
             quoted(question.id),
             ")"}
        ),
        "Use the question’s unit, or leave the scope out."
    );
  }
}

// What a hedge says of a number, so that the figure must not be exact. In English, as the story's
// own words are.
struct Bound {
  std::string_view words;
  bool (*is_kept)(const Figure& figure);
  std::string_view remedy;
};

bool is_most(const Figure& figure) {
  return figure.high && figure.low != figure.high;
}
bool is_least(const Figure& figure) {
  return figure.low && figure.low != figure.high;
}
bool is_rough(const Figure& figure) {
  return figure.approximate || figure.low != figure.high;
}

constexpr std::string_view kGiveHigh = "Give “high” in place of “value”.";
constexpr std::string_view kGiveLow = "Give “low” in place of “value”.";
constexpr std::string_view kGiveApproximate = "Give “approximate”.";
constexpr Bound kBounds[] = {
    {"as high as", is_most, kGiveHigh},
    {"at most", is_most, kGiveHigh},
    {"up to", is_most, kGiveHigh},
    {"fewer than", is_most, kGiveHigh},
    {"less than", is_most, kGiveHigh},
    {"at least", is_least, kGiveLow},
    {"more than", is_least, kGiveLow},
    {"about", is_rough, kGiveApproximate},
    {"around", is_rough, kGiveApproximate},
    {"nearly", is_rough, kGiveApproximate},
};

// One figure of the claim must bear what the hedge says; of which one it speaks, no rule can know.
void check_bounds(Reading& reading, const Claim& claim, NodeId node) {
  if (reading.story.language.rfind("en", 0) != 0 || claim.figures.empty()) {
    return;
  }
  for (const Bound& bound : kBounds) {
    if (claim.hedge.find(concat({"“", bound.words, "”"})) == std::string::npos) {
      continue;
    }
    if (any_of(claim.figures, bound.is_kept)) {
      continue;
    }
    reading.log.warn(
        ProblemCode::inconsistent,
        descend(reading.tree, node, {"figures"}),
        concat({"an exact figure, though the hedge says ", quoted(bound.words)}),
        bound.remedy
    );
  }
}

}  // namespace

void check_figures(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.claims.size(); ++i) {
    const Claim& claim = reading.story.claims[i];
    each_with_node(
        reading.tree,
        descend(reading.tree, reading.claims.nodes[i], {"figures"}),
        claim.figures,
        [&](const Figure& one, NodeId node) {
          check_population(reading, one, node);
          check_unit(reading, claim, one, node);
        }
    );
    check_bounds(reading, claim, reading.claims.nodes[i]);
  }
}

}  // namespace dateline::core
