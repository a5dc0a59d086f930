// What a link means that says little: the story's own beginning, or a step of its tour.
#include "app/link/deep_link.hpp"
#include "app/view/selection.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

LinkState step_link(const World& world, std::uint32_t at);

ListTab default_tab(const LinkState& link) noexcept {
  if (link.place || link.off_map) {
    return ListTab::places;
  }
  if (link.source) {
    return ListTab::sources;
  }
  return link.speaker ? ListTab::speakers : ListTab::questions;
}

LinkState default_link(const World& world) {
  LinkState link;
  link.projection = world.overview.kind;
  link.question = world.archive.default_question(world.story);
  link.claim = world.archive.default_claim(world.story);
  return link;
}

// Whatever opens a step has waited for the later part.
DATELINE_LATER LinkState step_link(const World& world, std::uint32_t at) {
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

LinkState base_link(const World& world, std::optional<std::uint32_t> tour) {
  return tour && *tour < world.story.tour.size() ? step_link(world, *tour) : default_link(world);
}

}  // namespace dateline::app
