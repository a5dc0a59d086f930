// What a link means that says little: the story's own beginning, or a step of its tour.
#include "app/link/deep_link.hpp"
#include "app/link/step_link.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {

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

LinkState base_link(const World& world, std::optional<std::uint32_t> tour) {
  const auto key = world.later_part.key();
  if (!key || !tour || *tour >= world.story.tour.size()) {
    return default_link(world);
  }
  return step_link(*key, world, *tour);
}

}  // namespace dateline::app
