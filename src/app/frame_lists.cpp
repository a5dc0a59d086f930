// Rows and counts: what passes, what each list and chip would show.
#include <algorithm>

#include "app/frame_parts.hpp"

namespace dateline::app {

namespace {

void count_questions(const World& world, Frame& frame) {
  frame.questions.clear();
  for (std::uint32_t i = 0; i < world.story.questions.size(); ++i) {
    QuestionRow row{core::QuestionIndex{i}, {}, 0};
    for (const std::uint32_t claim : world.table.to_question.of(i)) {
      if (frame.passing_flags[claim] == 0) continue;
      ++row.counts[static_cast<std::size_t>(world.table.stance[claim])];
      ++row.claims;
    }
    frame.questions.push_back(row);
  }
}

// Counts of each source after every filter but the source's own, so that the list stays a way to another one. A source that was yet to come is not listed.
void count_sources(const LinkState& link, const World& world, Frame& frame) {
  LinkState others = link;
  others.source.reset();
  const core::ClaimFilter filter = filter_of(others, world);
  frame.sources.clear();
  for (std::uint32_t i = 0; i < world.story.sources.size(); ++i) {
    if (!is_known(world, core::SourceIndex{i}, link.known_on)) continue;
    const auto claims = world.table.in_source.of(i);
    const auto count = std::count_if(claims.begin(), claims.end(), [&](std::uint32_t claim) { return core::passes(world.table, claim, filter); });
    frame.sources.push_back({core::SourceIndex{i}, static_cast<std::uint32_t>(count)});
  }
}

void count_tray(const World& world, Frame& frame) {
  frame.on_map = 0;
  for (const std::uint32_t claim : frame.passing) {
    const auto places = world.table.places.of(claim);
    if (std::any_of(places.begin(), places.end(), [&](std::uint32_t p) { return is_mapped(world.story.places[p]); })) ++frame.on_map;
  }
  frame.in_tray = static_cast<std::uint32_t>(frame.passing.size()) - frame.on_map;
}

}  // namespace

bool is_mapped(const core::Place& place) noexcept { return place.point.has_value() || place.area_kind != core::AreaKind::none; }

void fill_lists(const LinkState& link, const World& world, Frame& frame) {
  core::ClaimFilter filter = filter_of(link, world);
  core::select_rows(world.table, filter, frame.passing);
  frame.passing_flags.assign(world.table.size(), 0);
  for (const std::uint32_t claim : frame.passing) frame.passing_flags[claim] = 1;
  filter.stances = core::kAllStances;
  core::select_rows(world.table, filter, frame.scratch);
  frame.by_stance = core::count_stances(world.table, frame.scratch);
  list_claims(link, world, frame.listed);
  count_questions(world, frame);
  count_sources(link, world, frame);
  count_tray(world, frame);
  frame.known = static_cast<std::uint32_t>(std::count_if(world.table.published.begin(), world.table.published.end(),
                                                         [&](std::int32_t day) { return !link.known_on || day <= link.known_on->value; }));
  frame.position.reset();
  if (!frame.open_claim) return;
  const auto at = std::find(frame.listed.begin(), frame.listed.end(), frame.open_claim->value);
  if (at != frame.listed.end()) frame.position = static_cast<std::uint32_t>(at - frame.listed.begin());
}

}  // namespace dateline::app
