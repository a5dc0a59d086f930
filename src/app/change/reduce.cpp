// One case for each event, found by overload: a new event does not compile until it has one.
#include "app/change/reduce.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>

#include "app/change/later_part.hpp"
#include "app/change/reduce_parts.hpp"
#include "app/link/deep_link.hpp"
#include "app/view/camera_path.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {

namespace {

// --- Events that set one thing and nothing else ---

void on(Step step, const TimePassed& event) {
  pass_time(step, event.now_ms);
}
void on(Step step, const ThemeToggled&) {
  step.state.theme = is_dark(theme_of(step.state)) ? Theme::light : Theme::dark;
}
void on(Step step, const SheetSet& event) {
  step.state.sheet = event.sheet;
}
void on(Step step, const NoticeClosed&) {
  step.state.notice = {};
}

template <class Index, class List>
std::optional<Index> in_list(const std::optional<Index>& index, const List& list) noexcept {
  return index && index->value < list.size() ? index : std::nullopt;
}

void on(Step step, const PlaceHovered& event) {
  step.state.hovered_place = in_list(event.place, step.world.story.places);
}
void on(Step step, const ClaimHovered& event) {
  step.state.hovered_claim = in_list(event.claim, step.world.story.claims);
}
void on(Step step, const SystemThemeChanged& event) {
  step.state.dark_system = event.dark;
}
void on(Step step, const ContrastChanged& event) {
  step.state.more_contrast = event.more;
}
void on(Step step, const ThemeSet& event) {
  step.state.theme = event.theme;
}
void on(Step step, const SystemLanguageTold& event) {
  step.state.system_language = event.language;
  step.state.customs = event.customs;
  ask_for_messages(step);
}
void on(Step step, const PointerKindChanged& event) {
  step.state.touch = event.touch;
}
void on(Step step, const MapAloneSet& event) {
  step.state.map_alone = event.alone;
  step.state.still = event.alone && event.still;
}

// The index of the same id in another story; of all that either holds, whatever is known.
template <class Index>
std::optional<Index> carried(
    const std::optional<Index>& index,
    const World& was,
    const World& after,
    std::optional<Index> (core::StoryArchive::*find)(const core::KnownStory&, std::string_view)
        const noexcept
) {
  return index ? (after.archive.*find)(after.story, was.archive.id_of(was.story, *index))
               : std::nullopt;
}

// The view of the same id on another map; its default when it has none.
std::uint8_t carried_view(std::uint8_t view, const Catalogue& before, const Catalogue& after) {
  if (view >= before.views.size()) {
    return 0;
  }
  return find_border_view(after, before.views[view].id).value_or(0);
}

LinkState carried_link(const LinkState& link, const World& was, const World& after) {
  LinkState next = link;
  next.border_view = carried_view(link.border_view, was.catalogue, after.catalogue);
  using core::StoryArchive;
  next.claim = carried(link.claim, was, after, &StoryArchive::find_claim);
  next.place = carried(link.place, was, after, &StoryArchive::find_place);
  next.source = carried(link.source, was, after, &StoryArchive::find_source);
  next.question = carried(link.question, was, after, &StoryArchive::find_question);
  next.speaker = carried(link.speaker, was, after, &StoryArchive::find_actor);
  next.relay = carried(link.relay, was, after, &StoryArchive::find_actor);
  next.place_alone = link.place_alone && next.place;
  next.speaker_alone = link.speaker_alone && next.speaker;
  if (link.tour && *link.tour >= after.story.tour.size()) {
    next.tour.reset();
  }
  next.answers = carried(link.answers, was, after, &StoryArchive::find_question);
  const auto& countries = after.table.country;
  if (std::find(countries.begin(), countries.end(), link.country) == countries.end()) {
    next.country = 0;
  }
  if (link.projection == was.overview.kind) {
    next.projection = after.overview.kind;
  }
  if (next.camera) {
    next.camera->projection = projection_of(next.projection, after);
  }
  next.said = in_order(link.said);
  next.happened = in_order(link.happened);
  if (link.known_on) {
    next.known_on = within(after, *link.known_on);
  }
  settle_days(next, after);
  return next;
}

// Choices and view of a story that nobody has looked at yet.
void reopen(AppState& state, const World& world) {
  stop_moving(state);
  stop_playing(state);
  state.camera_changed_ms.reset();
  const std::optional<Language> language = state.link.language;
  state.link = default_link(world);
  state.link.language = language;
  if (state.map.width > 0) {
    state.camera = home_camera(world, state);
  }
  state.unplaced = true;
}

void forget_files(AppState& state) noexcept {
  state.map_asked.reset();
  state.map_here.reset();
  state.map_failed.reset();
  state.map_failures.fill(0);
}

bool same_files(const Catalogue& a, const Catalogue& b) noexcept {
  return std::equal(
      a.files.begin(),
      a.files.end(),
      b.files.begin(),
      b.files.end(),
      [](const MapFile& x, const MapFile& y) { return x.name == y.name; }
  );
}

void answer_at_once(Step step, const Event& event) {
  std::visit(
      [&](const auto& happened) {
        if constexpr (kAnsweredAtOnce<std::decay_t<decltype(happened)>>) {
          on(step, happened);
        }
      },
      event
  );
}

}  // namespace

AppState initial_state(const World& world) {
  AppState state;
  state.link = default_link(world);
  state.written = state.link;
  return state;
}

void reduce(AppState& state, World& world, const Event& event, Effects& effects) {
  know(world, state.link.known_on);
  const Step step{state, world, effects};
  const core::Camera camera = state.camera;
  const core::RectPx map = state.map;
  if (kEventsAnsweredAtOnce[event.index()]) {
    answer_at_once(step, event);
  } else if (const auto key = world.later_part.key()) {
    answer_later(*key, step, event);
  }
  know(world, state.link.known_on);
  compare(world, state.link.since);
  if (state.flight || !(state.camera == camera) || !(state.map == map)) {
    ask_for_map(step);
  }
}

AppState carried_over(const AppState& state, const World& before, const World& after) {
  AppState next = state;
  if (before.story.id == after.story.id) {
    next.link = carried_link(state.link, before, after);
  } else {
    reopen(next, after);
  }
  // the page has the text of the one it was served with
  if (before.story.id != after.story.id) {
    next.on_page = {};
  }
  next.camera.projection = projection_of(next.link.projection, after);
  next.written = next.link;
  next.hovered_claim.reset();
  next.hovered_place.reset();
  if (next.notice.error) {
    next.notice = {};  // it spoke of the file that has now been read
  }
  if (!same_files(before.catalogue, after.catalogue)) {
    forget_files(next);
  }
  return next;
}

}  // namespace dateline::app
