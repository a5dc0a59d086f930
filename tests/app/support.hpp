// What the tests of the app layer share: the two stories as worlds, a driver that reduces and
// collects effects, and events by chance from a fixed seed.
#pragma once

#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "app/change/event.hpp"
#include "app/change/reduce.hpp"
#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "core/story/read/story_reader.hpp"

namespace dateline::app {

inline constexpr const char* kGoodStory = "/data/stories/lost-balloon/story.json";
inline constexpr const char* kTroopsStory = "/data/stories/dprk-troops-2024/story.json";

// The map of a 1440 x 900 window, nothing over it (design, desktop).
inline constexpr core::RectPx kMap{336, 100, 720, 628};

inline core::Story read_file(const std::string& path) {
  std::ifstream file(DATELINE_SOURCE_DIR + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) {
    throw std::runtime_error(path + " cannot be read");
  }
  auto read = core::read_story(text.str(), "story.json");
  if (!read) {
    throw std::runtime_error(path + " is refused: " + core::describe(read.error().front()));
  }
  return std::move(read->story);
}

inline World good_world(Catalogue catalogue = {}) {
  return make_world(read_file(kGoodStory), std::move(catalogue));
}
inline World troops_world(Catalogue catalogue = {}) {
  return make_world(read_file(kTroopsStory), std::move(catalogue));
}

// A state, its world, and what was asked of the platform.
struct Driver {
  World world;
  AppState state = initial_state(world);
  Effects effects{};

  void send(const Event& event) {
    reduce(state, world, event, effects);
  }
  void place(core::RectPx map = kMap) {
    send(MapPlaced{map, map, 1});
  }
  void arrive(std::string fragment = {}) {
    send(FragmentArrived{std::move(fragment)});
  }
  // Lets `ms` pass in steps of `step` and at most that.
  void wait(double ms, double step = 1000.0 / 60) {
    const double end = state.now_ms + ms;
    while (state.now_ms < end) {
      send(TimePassed{std::min(end, state.now_ms + step)});
    }
  }
  template <class Kind>
  std::vector<Kind> take() {
    std::vector<Kind> found;
    for (const Effect& effect : effects) {
      if (const Kind* one = std::get_if<Kind>(&effect)) {
        found.push_back(*one);
      }
    }
    effects.clear();
    return found;
  }
  core::ClaimIndex claim(std::string_view id) const {
    return core::find_claim(world.story, id).value();
  }
  core::PlaceIndex at(std::string_view id) const {
    return core::find_place(world.story, id).value();
  }
};

// Placed, arrived by an empty link, at rest, and nothing asked for.
inline Driver started(World world) {
  Driver driver{std::move(world)};
  driver.place();
  driver.arrive();
  driver.wait(2000);
  driver.effects.clear();
  return driver;
}

// The frame of this state, made from nothing.
// Where a claim stands by what places mean.
inline std::vector<core::PlaceIndex> places_by(const core::Claim& claim, core::PlaceTie tie) {
  if (tie == core::PlaceTie::about) {
    return claim.places;
  }
  return claim.said_where ? std::vector{*claim.said_where} : std::vector<core::PlaceIndex>();
}

// The place is this one or, up the story's parents, lies in it: in neither story do codes or
// outlines add to them.
inline bool lies_in(const World& world, core::PlaceIndex place, core::PlaceIndex whole) {
  for (std::optional<core::PlaceIndex> at = place; at; at = world.story.places[at->value].parent) {
    if (*at == whole) {
      return true;
    }
  }
  return false;
}

inline Frame frame_of(const Driver& driver) {
  Frame frame;
  make_frame(driver.state, driver.world, frame);
  return frame;
}

class Chance {
 public:
  explicit Chance(std::uint32_t seed)
      : engine_(seed) {}
  // 0 .. below - 1, the same on every standard library.
  std::uint32_t below(std::size_t most) {
    return static_cast<std::uint32_t>(engine_() % most);
  }
  float between(float low, float high) {
    return low + (high - low) * static_cast<float>(below(10'001)) / 10'000;
  }
  core::ScreenPx point() {
    return {between(kMap.x, kMap.x + kMap.width), between(kMap.y, kMap.y + kMap.height)};
  }
  core::Day day(const World& world) {
    return {world.timeline.first.value - 3 + static_cast<std::int32_t>(below(70))};
  }
  core::DayRange days(const World& world) {
    const core::Day a = day(world), b = day(world);
    return {std::min(a, b), std::max(a, b)};
  }

  // Something a reader may do.
  Event event(const World& world, double now_ms) {
    const core::Story& story = world.story;
    switch (below(25)) {
      case 23:
        return story.tour.empty() || below(4) == 0
                   ? Event{TourClosed{}}
                   : Event{TourStepPicked{below(story.tour.size())}};
      case 19:
        return filter(world);
      case 20:
        return FilterDropped{static_cast<FilterPart>(below(kFilterParts))};
      case 21:
        return ViewPicked{static_cast<View>(below(kViews))};
      case 22:
        return QueryTyped{kQueries[below(std::size(kQueries))], below(3) != 0};
      case 0:
        return ClaimPicked{{below(story.claims.size())}};
      case 1:
        return ClaimStepped{static_cast<int>(below(5)) - 2};
      case 2:
        return ClaimClosed{};
      case 3:
        return PlacePicked{{below(story.places.size())}};
      case 4:
        return SourcePicked{{below(story.sources.size())}};
      case 5:
        return QuestionToggled{{below(story.questions.size())}};
      case 6:
        return TabPicked{static_cast<ListTab>(below(kListTabs))};
      case 7:
        return StanceToggled{static_cast<core::StanceMark>(below(core::kStanceMarks))};
      case 8:
        return StanceOnlyAsked{static_cast<core::StanceMark>(below(core::kStanceMarks))};
      case 9:
        if (below(4) == 0) {
          return PerhapsToggled{};
        }
        if (below(3) == 0) {
          return NewsPicked{day(world), day(world)};
        }
        return below(2) == 0 ? Event{SaidWindowSet{days(world), below(3) != 0}}
                             : Event{HappenedWindowSet{days(world), below(3) != 0}};
      case 10:
        return KnownOnSet{day(world), below(3) != 0};
      case 11:
        return PlayToggled{};
      case 12:
        return below(4) == 0 ? Event{FiltersCleared{}} : Event{SteppedBack{}};
      case 13:
        return MapDragged{point(), point()};
      case 14:
        return MapReleased{between(-3, 3), between(-3, 3)};
      case 15:
        return MapZoomed{point(), between(-2, 2)};
      case 16:
        return MapZoomAsked{below(2) == 0 ? 1.0 : -1.0};
      case 17:
        if (below(3) == 0) {
          return MapBoxZoomed{
              {between(336, 900), between(100, 600), between(-5, 300), between(-5, 300)}
          };
        }
        if (below(3) == 0) {
          return ClusterPicked{{{below(story.places.size())}, {below(story.places.size())}}};
        }
        return MapNudged{between(-80, 80), between(-80, 80)};
      case 18:
        return below(3) == 0
                   ? Event{MapHomeAsked{}}
                   : Event{ViewSet{{{between(-180, 180), between(-89, 89)}, between(-1, 20)}}};
      default:
        return TimePassed{now_ms + between(1, 900)};
    }
  }

 private:
  static constexpr const char* kQueries[] =
      {"", "kursk", "Курськ & Донецьк", "서울", "8,000 #50%", "a=b&c", "é\"<"};

  // One of the filters that a list, a chart or a menu sets.
  Event filter(const World& world) {
    switch (below(12)) {
      case 4:
        return PlacePartsToggled{};
      case 5:
        return PlaceTiePicked{static_cast<core::PlaceTie>(below(core::kPlaceTies))};
      case 6:
        return OffMapToggled{};
      case 7:
        return SpeakerPartsToggled{};
      case 8:
        return SpeakerKindToggled{static_cast<core::SpeakerKind>(below(core::kSpeakerKinds))};
      case 9:
        return StatusToggled{static_cast<core::AboutStatus>(below(core::kStatuses))};
      case 10:
        return RelayPicked{{below(world.story.actors.size())}};
      case 11:
        return CountryPicked{
            world.table.country[below(world.table.size())],
            static_cast<core::SpeakerKind>(below(core::kSpeakerKinds))
        };
      case 0:
        return SpeakerPicked{{below(world.story.actors.size())}};
      case 1:
        return CountryPicked{world.table.country[below(world.table.size())]};
      case 2:
        return FigureKindToggled{static_cast<core::FigureKind>(below(core::kFigureKinds))};
      case 3:
        return RelationsPicked{
            below(2) == 0 ? core::kDisputed
                          : static_cast<core::RelationMask>(1u << below(core::kRelationKinds))
        };
      default:
        return AnswersPicked{{below(world.story.questions.size())}};
    }
  }

  std::mt19937 engine_;
};

}  // namespace dateline::app
