// Numbers that a claim gives: single, ranged or bounded, of which unit and scope.
#include "core/story/read/story_figures.hpp"

#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/read/story_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kFigureKeys[] = {
    "value",
    "low",
    "high",
    "approximate",
    "unit",
    "population",
    "scope",
    "kind",
    "as_of",
    "about"
};

void read_range(Reading& reading, Fields& fields, Figure& figure) {
  const bool single = fields.has("value"), ranged = fields.has("low") || fields.has("high");
  figure.low = fields.number(single ? "value" : "low");
  figure.high = fields.number(single ? "value" : "high");
  if (single && ranged) {
    reading.log.error(
        ProblemCode::inconsistent,
        fields.find("value"),
        "a figure with a value and a range",
        "Keep “value”, or “low” and “high”."
    );
  } else if (!single && !ranged) {
    reading.log.missing_key(
        Severity::error,
        fields.node(),
        "value",
        "a figure without a number",
        "Add “value”, or “low” and “high”."
    );
  } else if (figure.low && figure.high && *figure.low > *figure.high) {
    reading.log.error(
        ProblemCode::inconsistent,
        fields.find("low"),
        "the low end is above the high end",
        "Swap them."
    );
  }
}

void read_scope(
    Reading& reading,
    Fields& fields,
    Figure& figure,
    const std::vector<QuestionIndex>& answers
) {
  figure.scope = fields.text("scope");
  if (figure.scope.empty()) {
    return;
  }
  std::vector<std::string_view> known;
  for (const QuestionIndex answer : answers) {
    for (const Scope& scope : reading.story.questions[answer.value].scopes) {
      known.push_back(scope.id);
    }
  }
  if (contains(known, figure.scope)) {
    return;
  }
  const std::string_view meant = nearest(figure.scope, known);
  const std::string hint = meant.empty() ? "Name a scope of a question that the claim answers."
                                         : concat({"Did you mean ", quoted(meant), "?"});
  reading.log.error(
      ProblemCode::unknown_id,
      fields.find("scope"),
      concat({"no question that this claim answers has the scope ", quoted(figure.scope)}),
      hint
  );
  figure.scope.clear();  // so that it is not compared with those of other claims
}

}  // namespace

Figure read_figure(Reading& reading, NodeId node, const std::vector<QuestionIndex>& answers) {
  Fields fields(reading, node, kFigureKeys);
  Figure figure;
  if (reading.tree.kind(node) == JsonKind::object) {
    read_range(reading, fields, figure);
  }
  figure.approximate = fields.flag("approximate");
  figure.denied = fields.flag("about");
  figure.unit = fields.required_text("unit");
  figure.population = fields.text("population");
  read_scope(reading, fields, figure, answers);
  figure.kind = fields.choice("kind", kFigureKindWords, FigureKind::estimate);
  figure.as_of = fields.date("as_of");
  return figure;
}

}  // namespace dateline::core
