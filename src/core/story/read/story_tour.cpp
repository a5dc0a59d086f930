// The editor's guided tour: steps in order, each with what it shows.
#include <string>

#include "core/base/text.hpp"
#include "core/story/read/story_fields.hpp"
#include "core/story/read/story_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kStepKeys[] = {
    "title",
    "text",
    "view",
    "question",
    "claim",
    "place",
    "source",
    "speaker",
    "known_on",
    "bounds"
};
constexpr TextRule kStepTitle{80}, kStepText{400};

template <class Index>
std::optional<Index> read_choice(Fields& fields, std::string_view key, const EntryList& list) {
  const auto at = fields.reference(key, list);
  return at ? std::optional(Index{*at}) : std::nullopt;
}

std::optional<Day> read_known_on(Reading& reading, Fields& fields) {
  const auto date = fields.date("known_on");
  if (!date) {
    return std::nullopt;
  }
  if (date->days.first == date->days.last) {
    return date->days.last;
  }
  reading.log.error(
      ProblemCode::bad_date,
      fields.find("known_on"),
      concat({quoted(date->text), " is not one day"}),
      "Write a day, such as 2024-10-26."
  );
  return std::nullopt;
}

// A step must not open what is not yet known on its day.
void check_known(Reading& reading, Fields& fields, const TourStep& step) {
  if (!step.known_on || !step.claim || step.claim->value >= reading.story.claims.size()) {
    return;
  }
  const Claim& claim = reading.story.claims[step.claim->value];
  if (claim.appearances.empty() || first_published(reading.story, claim) <= *step.known_on) {
    return;
  }
  reading.log.error(
      ProblemCode::inconsistent,
      fields.find("claim"),
      "this claim was published after the day that the step looks back to",
      "Choose a later day for known_on, or another claim."
  );
}

TourStep read_step(Reading& reading, NodeId node) {
  Fields fields(reading, node, kStepKeys);
  TourStep step;
  step.title = fields.required_text("title", kStepTitle);
  step.text = fields.required_text("text", kStepText);
  step.view = fields.choice("view", kViewWords, View::map);
  step.question = read_choice<QuestionIndex>(fields, "question", reading.questions);
  step.claim = read_choice<ClaimIndex>(fields, "claim", reading.claims);
  step.place = read_choice<PlaceIndex>(fields, "place", reading.places);
  step.source = read_choice<SourceIndex>(fields, "source", reading.sources);
  step.speaker = read_choice<ActorIndex>(fields, "speaker", reading.actors);
  step.known_on = read_known_on(reading, fields);
  step.bounds = read_bounds(reading, fields);
  check_known(reading, fields, step);
  return step;
}

}  // namespace

void read_tour(Reading& reading) {
  for (const NodeId node : reading.tour.nodes) {
    reading.story.tour.push_back(read_step(reading, node));
  }
}

}  // namespace dateline::core
