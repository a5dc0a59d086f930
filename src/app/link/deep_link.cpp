// Writing is total; reading trusts nothing: it takes what is valid and names what is not.
#include "app/link/deep_link.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/link/link_text.hpp"
#include "app/link/percent.hpp"
#include "app/view/camera_path.hpp"
#include "app/view/selection.hpp"
#include "app/words/messages.hpp"
#include "core/base/id_index.hpp"
#include "core/base/utf8.hpp"
#include "core/geo/projection_rules.hpp"
#include "core/time/edtf.hpp"

namespace dateline::app {

namespace {

constexpr std::string_view kNone = core::kNoId;
constexpr std::size_t kMaxDropped = 8;
constexpr const char *kExampleDay = "2024-10-26", *kExampleDays = "2024-10-18/2024-10-26";
constexpr std::string_view kDisputedName = "disputed";  // both ways of differing
constexpr const char* kAlone[] = {"with", "without"};  // `place-parts`, `speaker-parts`
// `off-map`: claims that no place on the map is tied to
constexpr const char* kOffMap[] = {"with", "only"};

// --- Writing ---

class Writer {
 public:
  void add(std::string_view key, std::string_view value) {
    if (!text_.empty()) {
      text_ += '&';
    }
    text_.append(key).append("=").append(value);
  }
  template <class List, class Chosen>
  void add_choice(
      std::string_view key,
      const List& list,
      const Chosen& chosen,
      const Chosen& by_default
  ) {
    if (chosen != by_default) {
      add(key, chosen ? std::string_view(list[chosen->value].id) : kNone);
    }
  }
  [[nodiscard]] std::string take() {
    return std::move(text_);
  }

 private:
  std::string text_;
};

template <class Kind>
const char* name_at(std::size_t at) noexcept {
  return core::name_of(static_cast<Kind>(at));
}

// A set of kinds as a list of their names, `none` for the empty set.
std::string list_of(unsigned mask, std::size_t kinds, const char* (*name)(std::size_t)) {
  std::string list;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if ((mask >> kind & 1) == 0) {
      continue;
    }
    if (!list.empty()) {
      list += ',';
    }
    list += name(kind);
  }
  return list.empty() ? std::string(kNone) : list;
}

std::string relation_list(core::RelationMask relations) {
  return relations == core::kDisputed
             ? std::string(kDisputedName)
             : list_of(relations, core::kRelationKinds, name_at<core::RelationKind>);
}

// Decimals of a degree that a quarter of a pixel needs at this zoom: the world is 512 * 2^zoom px
// wide.
int degree_decimals(double zoom) noexcept {
  return std::clamp(static_cast<int>(std::ceil(zoom * 0.30103 + 0.75)), 1, 8);
}

// `2024-10-18/2024-10-26`; `..` for an open end.
std::string days_text(core::DayRange days) {
  return core::iso_day(days.first) + "/" + core::iso_day(days.last);
}

constexpr int kZoomDecimals = 3;

// Needs a camera as linked, so that what is read back is the same.
std::string camera_text(const core::Camera& camera) {
  const int decimals = degree_decimals(camera.zoom);
  return decimal(camera.zoom, kZoomDecimals) + "/" + decimal(camera.centre.lat, decimals) + "/" +
         decimal(camera.centre.lng, decimals);
}

// --- Reading ---

// In no projection yet, and at whatever zoom.
std::optional<core::Camera> read_camera(std::string_view text) {
  const std::size_t a = text.find('/');
  const std::size_t b = a == std::string_view::npos ? a : text.find('/', a + 1);
  if (b == std::string_view::npos) {
    return std::nullopt;
  }
  const auto zoom = number(text.substr(0, a)), lat = number(text.substr(a + 1, b - a - 1)),
             lng = number(text.substr(b + 1));
  if (!zoom || !lat || !lng) {
    return std::nullopt;
  }
  if (*zoom > core::kMaxZoom || std::abs(*lat) > 90 || std::abs(*lng) > 180) {
    return std::nullopt;
  }
  return as_linked({{*lng, *lat}, *zoom, {}});
}

// A list of names as a set; nullopt when it has a name of no kind.
template <class Mask = std::uint8_t>
std::optional<Mask>
read_list(std::string_view text, std::size_t kinds, const char* (*name)(std::size_t)) {
  if (text == kNone) {
    return Mask{0};
  }
  unsigned mask = 0;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view word = text.substr(0, comma);
    std::size_t kind = 0;
    while (kind < kinds && word != name(kind)) {
      ++kind;
    }
    if (kind == kinds) {
      return std::nullopt;
    }
    mask |= 1u << kind;
    text.remove_prefix(std::min(text.size(), comma + 1));
  }
  return mask == 0 ? std::nullopt : std::optional(static_cast<Mask>(mask));
}

std::optional<core::RelationMask> read_relations(std::string_view text) {
  if (text == kDisputedName) {
    return core::kDisputed;
  }
  return read_list<core::RelationMask>(text, core::kRelationKinds, name_at<core::RelationKind>);
}

// A step's position in the tour; it is written from 1.
std::optional<std::uint32_t> read_tour(std::string_view text, const World& world) {
  const auto step = text.size() <= 2 ? number(text) : std::nullopt;
  if (!step || *step < 1 || *step > static_cast<double>(world.story.tour.size()) ||
      *step != std::floor(*step)) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(*step) - 1;
}

class Reader {
 public:
  Reader(const World& world, ReadLink& read, const Messages& messages)
      : world_(world),
        read_(read),
        messages_(messages) {}

  void take(std::string_view key, const std::string& value) {
    LinkState& link = read_.link;
    const core::StoryArchive& all = world_.archive;  // the day that the link names is not set yet
    const core::KnownStory& now = world_.story;
    if (key == "claim") {
      choose(key, value, link.claim, all.find_claim(now, value));
    } else if (key == "place") {
      choose(key, value, link.place, all.find_place(now, value));
    } else if (key == "source") {
      choose(key, value, link.source, all.find_source(now, value));
    } else if (key == "question") {
      choose(key, value, link.question, all.find_question(now, value));
    } else if (key == "speaker") {
      choose(key, value, link.speaker, all.find_actor(now, value));
    } else if (key == "answers") {
      choose(key, value, link.answers, all.find_question(now, value));
    } else if (key == "through") {
      choose(key, value, link.relay, all.find_actor(now, value));
    } else if (key == "place-parts") {
      take_flag(key, kAlone, value, link.place_alone);
    } else if (key == "speaker-parts") {
      take_flag(key, kAlone, value, link.speaker_alone);
    } else if (key == "off-map") {
      take_flag(key, kOffMap, value, link.off_map);
    } else if (key == "places") {
      take_kind("places", value, tie_);
    } else if (key == "kind") {
      assign(
          key,
          value,
          link.speaker_kinds,
          read_list(value, core::kSpeakerKinds, name_at<core::SpeakerKind>),
          Message::link_no_list
      );
    } else if (key == "status") {
      assign(
          key,
          value,
          link.statuses,
          read_list(value, core::kStatuses, name_at<core::AboutStatus>),
          Message::link_no_list
      );
    } else if (key == "view") {
      take_kind("view", value, view_);
    } else if (key == "tab") {
      take_kind("tab", value, tab_);
    } else if (key == "stance") {
      assign(
          key,
          value,
          link.stances,
          read_list(value, core::kStanceMarks, name_at<core::StanceMark>),
          Message::link_no_list
      );
    } else if (key == "figures") {
      assign(
          key,
          value,
          link.figures,
          read_list(value, core::kFigureKinds, name_at<core::FigureKind>),
          Message::link_no_list
      );
    } else if (key == "relation") {
      assign(key, value, link.relations, read_relations(value), Message::link_no_list);
    } else if (key == "country") {
      take_country(value);
    } else if (key == "q") {
      take_query(value);
    } else if (key == "tour") {
      take_tour(value);
    } else if (key == "borders") {
      take_borders(value);
    } else if (key == "said") {
      take_days(key, value, link.said);
    } else if (key == "happened") {
      take_days(key, value, link.happened);
    } else if (key == "perhaps") {
      take_perhaps(value);
    } else if (key == "new") {
      take_news(value);
    } else if (key == "known") {
      take_known(value);
    } else if (key == "map") {
      map_ = value;
    } else if (key == "lang") {
      take_language(value);
    } else if (key == "proj") {
      take_projection(value);
    } else {
      drop(Message::link_no_part, {shown(key)});
    }
  }

  // After the last part: what the link leaves out follows from what it says, and a view depends on
  // the projection.
  void finish() {
    read_.link.place_tie = tie_.value_or(core::PlaceTie::about);
    read_.link.off_map = read_.link.off_map && !read_.link.place;
    read_.link.place_alone = read_.link.place_alone && read_.link.place;
    read_.link.speaker_alone = read_.link.speaker_alone && read_.link.speaker;
    read_.link.tab = tab_.value_or(default_tab(read_.link));
    read_.link.view = view_.value_or(read_.link.view);
    if (news_) {
      apply_news(*news_);
    }
    if (map_) {
      take_camera(*map_);
    }
  }

  void drop(Message why, Values values) {
    if (read_.dropped.size() < kMaxDropped) {
      read_.dropped.push_back(messages_.spelt(why, values));
    }
  }

 private:
  template <class Chosen>
  void choose(std::string_view key, const std::string& value, Chosen& into, const Chosen& found) {
    if (value == kNone) {
      into.reset();
    } else if (found) {
      into = found;
    } else {
      drop(Message::link_not_here, {key, shown(value)});
    }
  }

  template <class Value>
  void assign(
      std::string_view key,
      const std::string& value,
      Value& into,
      const std::optional<Value>& found,
      Message why
  ) {
    if (found) {
      into = *found;
    } else {
      drop(why, {key, shown(value), kExampleDays});
    }
  }

  template <class Kind>
  void take_kind(const char* key, const std::string& value, std::optional<Kind>& into) {
    for (const Kind kind : core::each<Kind>) {
      if (value == name_of(kind)) {
        into = kind;
        return;
      }
    }
    drop(Message::link_unknown, {key, shown(value)});
  }

  template <std::size_t n, class Kind>
  void take_name(
      const char* key,
      const char* const (&names)[n],
      const std::string& value,
      std::optional<Kind>& into
  ) {
    for (std::size_t i = 0; i < n; ++i) {
      if (value == names[i]) {
        return void(into = static_cast<Kind>(i));
      }
    }
    drop(Message::link_unknown, {key, shown(value)});
  }

  template <std::size_t n>
  void take_flag(
      std::string_view key,
      const char* const (&names)[n],
      const std::string& value,
      bool& into
  ) {
    static_assert(n == 2);
    if (value == names[0] || value == names[1]) {
      into = value == names[1];
    } else {
      drop(Message::link_unknown, {key, shown(value)});
    }
  }

  void take_country(const std::string& value) {
    const core::CountryNumber country = core::country_number(value);
    if (country != 0 && world_.archive.has_speaker_of(world_.story, core::country_code(country))) {
      read_.link.country = country;
    } else {
      drop(Message::link_nobody, {"country", shown(value)});
    }
  }

  void take_tour(const std::string& value) {
    if (const auto step = read_tour(value, world_)) {
      read_.link.tour = step;
    } else {
      drop(Message::link_not_here, {"tour", shown(value)});
    }
  }

  void take_query(const std::string& value) {
    if (value.size() <= kMaxQueryBytes && !core::first_bad_utf8(value)) {
      read_.link.query = value;
    } else {
      drop(Message::link_long_query, {static_cast<std::uint32_t>(kMaxQueryBytes), "q"});
    }
  }

  void take_language(const std::string& value) {
    if (const auto language = language_of(value)) {
      read_.link.language = language;
    } else {
      drop(Message::link_unknown, {"lang", shown(value)});
    }
  }

  void take_borders(const std::string& value) {
    const auto view = find_border_view(world_.catalogue, value);
    if (view) {
      read_.link.border_view = *view;
    } else {
      drop(Message::link_not_on_map, {"borders", shown(value)});
    }
  }

  void take_days(std::string_view key, const std::string& value, core::DayRange& into) {
    const auto date = core::parse_edtf(value);
    std::optional<core::DayRange> days;
    if (date) {
      days = date->days;
    }
    assign(key, value, into, days, Message::link_no_days);
  }

  void take_perhaps(const std::string& value) {
    if (value == "1") {
      read_.link.perhaps = true;
    } else {
      drop(Message::link_unknown, {"perhaps", shown(value)});
    }
  }

  // The day since which it is new, and the day known on, which may be open.
  void take_news(const std::string& value) {
    const auto date = core::parse_edtf(value);
    if (!date || core::is_open(date->days.first)) {
      return drop(Message::link_no_days, {"new", shown(value), kExampleDays});
    }
    news_ = date->days;
  }

  // Nothing can be new between a day and one before it, nor after the last article.
  void apply_news(core::DayRange days) {
    if (days.first >= std::min(days.last, world_.last_published)) {
      return drop(Message::link_no_news, {"new", days_text(days)});
    }
    read_.link.since = days.first;
    if (core::is_open(days.last)) {
      read_.link.known_on.reset();
    } else {
      read_.link.known_on = days.last;
    }
  }

  void take_known(const std::string& value) {
    if (value == kNone) {
      return read_.link.known_on.reset();
    }
    const auto date = core::parse_edtf(value);
    if (!date || core::is_open(date->days.last)) {
      return drop(Message::link_no_day, {"known", shown(value), kExampleDay});
    }
    read_.link.known_on = date->days.last;
  }

  void take_projection(const std::string& value) {
    for (const core::ProjectionKind kind : core::each<core::ProjectionKind>) {
      if (value == core::rules_of(kind).name) {
        return void(read_.link.projection = kind);
      }
    }
    drop(Message::link_unknown, {"proj", shown(value)});
  }

  void take_camera(const std::string& value) {
    const core::ProjectionRules& rules = core::rules_of(read_.link.projection);
    const auto camera = read_camera(value);
    if (!camera || camera->zoom < rules.least_zoom) {
      return drop(Message::link_no_camera, {"map", shown(value)});
    }
    if (std::abs(camera->centre.lat) > rules.most_lat + 0.1) {
      return drop(Message::link_polar, {"map"});
    }
    read_.link.camera = camera;
    read_.link.camera->projection = projection_of(read_.link.projection, world_);
  }

  const World& world_;
  ReadLink& read_;
  const Messages& messages_;
  std::optional<ListTab> tab_;
  std::optional<View> view_;
  std::optional<core::DayRange> news_;  // `new`
  std::optional<core::PlaceTie> tie_;
  std::optional<std::string> map_;  // as it stands in the link
};

// What the fragment says of a key, wherever in it that stands; empty for nothing.
std::string_view value_of(std::string_view fragment, std::string_view key) {
  std::size_t at = fragment.find(key);
  while (at != fragment.npos && at > 0 && fragment[at - 1] != '&' && fragment[at - 1] != '#') {
    at = fragment.find(key, at + 1);
  }
  if (at == fragment.npos) {
    return {};
  }
  const std::size_t value = at + key.size();
  return fragment.substr(value, fragment.find('&', value) - value);
}

// The words in which the link's reader is told what is dropped: of the language that it picks
// itself.
const Messages& words_for(std::string_view fragment, const World& world, Language language) {
  const auto& words =
      world.messages[static_cast<std::size_t>(language_of(value_of(fragment, "lang="))
                                                  .value_or(language))];
  return words ? *words : *world.messages[0];
}

// The step of the tour that is open, unless it was told later.
std::optional<std::uint32_t> told_step(const LinkState& link, const World& world) {
  return link.tour && !world.story.tour[*link.tour].title.empty() ? link.tour : std::nullopt;
}

std::string fragment_of(const LinkState& chosen, const LinkState& plain, const World& world) {
  const LinkState link = nameable(chosen, plain, world);
  const core::Story& story = world.story;
  Writer writer;
  writer.add_choice("claim", story.claims, link.claim, plain.claim);
  writer.add_choice("place", story.places, link.place, plain.place);
  if (link.place_alone) {
    writer.add("place-parts", kAlone[1]);
  }
  if (link.off_map) {
    writer.add("off-map", kOffMap[1]);
  }
  if (link.place_tie != plain.place_tie) {
    writer.add("places", name_of(link.place_tie));
  }
  writer.add_choice("source", story.sources, link.source, plain.source);
  writer.add_choice("question", story.questions, link.question, plain.question);
  if (link.tab != default_tab(link)) {
    writer.add("tab", name_of(link.tab));
  }
  if (link.view != plain.view) {
    writer.add("view", name_of(link.view));
  }
  writer.add_choice("speaker", story.actors, link.speaker, plain.speaker);
  if (link.speaker_alone) {
    writer.add("speaker-parts", kAlone[1]);
  }
  writer.add_choice("through", story.actors, link.relay, plain.relay);
  if (link.speaker_kinds != 0) {
    writer.add(
        "kind",
        list_of(link.speaker_kinds, core::kSpeakerKinds, name_at<core::SpeakerKind>)
    );
  }
  if (link.statuses != 0) {
    writer.add("status", list_of(link.statuses, core::kStatuses, name_at<core::AboutStatus>));
  }
  writer.add_choice("answers", story.questions, link.answers, plain.answers);
  if (link.stances != plain.stances) {
    writer.add("stance", list_of(link.stances, core::kStanceMarks, name_at<core::StanceMark>));
  }
  if (link.figures != 0) {
    writer.add("figures", list_of(link.figures, core::kFigureKinds, name_at<core::FigureKind>));
  }
  if (link.relations != 0) {
    writer.add("relation", relation_list(link.relations));
  }
  if (link.country != 0) {
    writer.add("country", core::country_code(link.country));
  }
  if (link.tour) {
    writer.add("tour", std::to_string(*link.tour + 1));
  }
  if (!link.query.empty()) {
    writer.add("q", percent_encoded(link.query));
  }
  if (link.border_view < world.catalogue.views.size() && link.border_view != plain.border_view) {
    writer.add("borders", world.catalogue.views[link.border_view].id);
  }
  if (!(link.said == plain.said)) {
    writer.add("said", days_text(link.said));
  }
  if (!(link.happened == plain.happened)) {
    writer.add("happened", days_text(link.happened));
  }
  if (link.perhaps) {
    writer.add("perhaps", "1");
  }
  if (link.since) {
    writer.add("new", days_text({*link.since, link.known_on.value_or(core::kAfterAll)}));
  } else if (link.known_on != plain.known_on) {
    writer.add("known", link.known_on ? core::iso_day(*link.known_on) : std::string(kNone));
  }
  if (link.projection != plain.projection) {
    writer.add("proj", core::rules_of(link.projection).name);
  }
  if (link.camera) {
    writer.add("map", camera_text(as_linked(*link.camera)));
  }
  if (link.language) {
    writer.add("lang", tag_of(*link.language));
  }
  return writer.take();
}

}  // namespace

core::Camera as_linked(const core::Camera& camera) {
  // first: it decides how many decimals the degrees have
  const double zoom = rounded(camera.zoom, kZoomDecimals);
  const int decimals = degree_decimals(zoom);
  return {
      {rounded(camera.centre.lng, decimals), rounded(camera.centre.lat, decimals)},
      zoom,
      camera.projection
  };
}

std::string to_fragment(const LinkState& link, const World& world) {
  return fragment_of(link, base_link(world, told_step(link, world)), world);
}

std::string shared_fragment(const LinkState& link, const World& world) {
  LinkState plain = base_link(world, told_step(link, world));
  if (link.claim) {
    plain.claim.reset();
  }
  if (link.question) {
    plain.question.reset();
  }
  return fragment_of(link, plain, world);
}

ReadLink from_fragment(std::string_view fragment, const World& world, Language language) {
  ReadLink read{default_link(world), {}};
  Reader reader(world, read, words_for(fragment, world, language));
  if (!fragment.empty() && fragment.front() == '#') {
    fragment.remove_prefix(1);
  }
  if (fragment.size() > kMaxFragmentBytes) {
    reader.drop(Message::link_too_long, {static_cast<std::uint32_t>(kMaxFragmentBytes)});
    return read;
  }
  read.link = base_link(world, read_tour(value_of(fragment, "tour="), world));
  for (std::size_t keys = 0; !fragment.empty(); ++keys) {
    if (keys == kMaxFragmentKeys) {
      reader.drop(Message::link_too_many, {static_cast<std::uint32_t>(kMaxFragmentKeys)});
      break;
    }
    const std::size_t end = std::min(fragment.find('&'), fragment.size());
    const std::string_view part = fragment.substr(0, end);
    const std::size_t equals = std::min(part.find('='), part.size());
    if (!part.empty()) {
      reader.take(
          percent_decoded(part.substr(0, equals)),
          percent_decoded(part.substr(std::min(part.size(), equals + 1)))
      );
    }
    fragment.remove_prefix(std::min(fragment.size(), end + 1));
  }
  reader.finish();
  return read;
}

}  // namespace dateline::app
