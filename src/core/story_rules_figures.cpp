// A number means nothing without what it counts, and a chart holds numbers of one unit.
#include <algorithm>

#include "core/story_rules.hpp"
#include "core/text.hpp"

namespace dateline::core {
namespace {

void check_population(Reading& reading, const Figure& figure, NodeId node) {
  if (!figure.population.empty() || reading.tree.kind(node) != JsonKind::object) return;
  reading.log.missing_key(Severity::warning, node, "population", "a figure that does not say of what",
                          "Say it in a few words, such as “in Kursk region” or “killed”.");
}

bool has_scope(const Question& question, const std::string& scope) {
  return std::any_of(question.scopes.begin(), question.scopes.end(), [&](const Scope& one) { return one.id == scope; });
}

void check_unit(Reading& reading, const Claim& claim, const Figure& figure, NodeId node) {
  if (figure.scope.empty() || figure.unit.empty()) return;
  for (const QuestionIndex answer : claim.answers) {
    const Question& question = reading.story.questions[answer.value];
    if (question.unit.empty() || question.unit == figure.unit || !has_scope(question, figure.scope)) continue;
    reading.log.warn(ProblemCode::inconsistent, descend(reading.tree, node, {"unit"}),
                     concat({quoted(figure.unit), " in a chart of ", quoted(question.unit), " (the question ",
                             quoted(question.id), ")"}),
                     "Use the question’s unit, or leave the scope out.");
  }
}

}  // namespace

void check_figures(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.claims.size(); ++i) {
    const Claim& claim = reading.story.claims[i];
    each_with_node(reading.tree, descend(reading.tree, reading.claims.nodes[i], {"figures"}), claim.figures,
                   [&](const Figure& one, NodeId node) {
                     check_population(reading, one, node);
                     check_unit(reading, claim, one, node);
                   });
  }
}

}  // namespace dateline::core
