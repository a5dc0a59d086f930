// What readers of each language call the story's places.
#include "app/model/world.hpp"
#include "app/words/actor_names.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {

namespace {

// Only where the base map calls it as the story does: `near Donetsk` is not Donetsk.
std::string_view
base_name(const Catalogue& catalogue, const core::Place& place, Language own, Language language) {
  for (const MapLabel& label : catalogue.labels) {
    const bool same_name = name_in(label.names, own) == place.name;
    if (same_name && is_same_place(label, place)) {
      return label.names[language];
    }
  }
  return {};
}

// What readers of the language call the place; empty where story and base map have no name in it.
std::string_view
name_for(const World& world, const core::Place& place, Language own, Language language) {
  const core::Name* const name = find_name(place.names, language);
  if (name != nullptr && !name->text.empty()) {
    return name->text;
  }
  return base_name(world.catalogue, place, own, language);
}

// `form` has a star where a name stands.
bool has_form(std::string_view name, std::string_view form) {
  const std::size_t star = form.find('*');
  if (star == form.npos) {
    return false;
  }
  return name.starts_with(form.substr(0, star)) && name.ends_with(form.substr(star + 1));
}

}  // namespace

bool says_near(const Messages& messages, std::string_view name) {
  const Messages english;
  for (const Messages* spoken : {&messages, &english}) {
    for (std::size_t i = 0;; ++i) {
      const std::string_view form = spoken->item(Message::near_names, i);
      if (form.empty()) {
        break;
      }
      if (has_form(name, form)) {
        return true;
      }
    }
  }
  return false;
}

bool is_same_place(const MapLabel& label, const core::Place& place) noexcept {
  constexpr double kSamePlaceKm = 10;
  const bool has_one_code = place.iso_codes.size() == 1;
  if (!label.code.empty() && has_one_code && place.iso_codes.front() == label.code) {
    return true;
  }
  const bool are_cities = label.kind == MapLabelKind::city && place.kind == core::PlaceKind::city;
  if (!are_cities || !place.point) {
    return false;
  }
  return core::distance_km(label.at, *place.point) < kSamePlaceKm;
}

const std::string&
place_name(const World& world, core::PlaceIndex place, Language language) noexcept {
  const auto& names = world.place_names[static_cast<std::size_t>(language)];
  if (place.value < names.size()) {
    return names[place.value];
  }
  return world.story.places[place.value].name;
}

void name_places(World& world) {
  const std::optional<Language> own = language_of(world.story.language);
  for (std::size_t i = 0; i < kLanguages; ++i) {
    const auto language = static_cast<Language>(i);
    std::vector<std::string>& names = world.place_names[i];
    names.clear();
    if (!world.messages[i] || language == own) {
      continue;
    }
    names.reserve(world.story.places.size());
    for (const core::Place& place : world.story.places) {
      const std::string_view name = name_for(world, place, own.value_or(Language::en), language);
      names.emplace_back(name.empty() ? place.name : name);
    }
  }
}

}  // namespace dateline::app
