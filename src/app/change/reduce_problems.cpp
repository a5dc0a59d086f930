// What went wrong outside, said in a notice: a story or a map that cannot be read, areas without an
// outline.
#include <string>

#include "app/change/reduce_parts.hpp"
#include "app/model/lists.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {

namespace {

// The first problem in full; how many more there are.
void notify(Step step, Message what, const core::Problems& problems) {
  if (problems.empty()) {
    return;
  }
  const Messages& messages = messages_of(step);
  std::string text = std::string(messages.text(what)) + core::describe(problems.front());
  if (problems.size() > 1) {
    const std::uint32_t more = length_of(problems) - 1;
    text += messages.spelt(Message::and_problems_more, {more});
  }
  step.state.notice = {std::move(text), true};
}

}  // namespace

void on(Step step, const StoryFailed& event) {
  notify(step, Message::notice_story_failed, event.problems);
}

// What is not shaded must not look as if no one spoke of it. A graver notice stays.
void on(Step step, const OutlinesMissing& event) {
  const std::vector<core::Place>& places = step.world.story.places;
  step.state.undrawn.clear();
  for (const core::PlaceIndex place : event.places) {
    if (is_in(places, place) && !places[place.value].point) {
      step.state.undrawn.push_back(place);
    }
  }
  if (event.places.empty() || step.state.notice.error) {
    return;
  }
  const core::PlaceIndex first = event.places.front();
  if (!is_in(places, first)) {
    return;
  }
  const Messages& messages = messages_of(step);
  std::string missing = places[first.value].name;
  if (event.places.size() > 1) {
    const std::uint32_t more = length_of(event.places) - 1;
    missing = messages.spelt(Message::name_and_more, {more, missing});
  }
  step.state.notice = {messages.spelt(Message::notice_no_outline, {missing}), false};
}

void on(Step step, const MapRefused& event) {
  notify(step, Message::notice_map_refused, event.problems);
}

}  // namespace dateline::app
