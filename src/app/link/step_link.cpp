// What a step of the tour opens.
#include "app/link/step_link.hpp"

#include "app/link/deep_link.hpp"
#include "app/view/known_day.hpp"

namespace dateline::app {

LinkState step_link(core::LaterKey, const World& world, std::uint32_t at) {
  const core::TourStep& step = world.story.tour[at];  // where it leads is there on every day
  LinkState link;
  link.projection = world.overview.kind;
  link.view = step.view;
  link.question = step.question;
  link.claim = step.claim;
  link.place = step.place;
  link.source = step.source;
  link.speaker = step.speaker;
  link.tab = default_tab(link);
  if (step.known_on) {
    link.known_on = known_on(world, *step.known_on);
  }
  link.tour = at;
  return link;
}

}  // namespace dateline::app
