// A story of its own for the tests of clusters: places in a row and claims about them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/support.hpp"

namespace dateline::app {

// A story of its own: places in a row, `degrees` apart, and claims about them.
struct Spot {
  std::vector<std::uint32_t> places;
  core::Stance stance = core::Stance::asserts;
};

inline World row_of(
    std::size_t places,
    double degrees,
    const std::vector<Spot>& claims,
    std::vector<core::Relation> relations = {}
) {
  core::Story story = read_file(kGoodStory);
  story.default_claim.reset();
  story.default_question.reset();
  story.default_bounds = core::GeoBox{20, 40, 40, 50};
  story.movements.clear();
  story.places.clear();
  for (std::size_t i = 0; i < places; ++i) {
    core::Place place;
    place.id = place.name = "p" + std::to_string(i);
    place.point = core::LngLat{30 + degrees * static_cast<double>(i), 45};
    story.places.push_back(place);
  }
  const core::Claim pattern = story.claims.front();
  story.claims.clear();
  for (const Spot& spot : claims) {
    core::Claim claim = pattern;
    claim.id = "c" + std::to_string(story.claims.size());
    claim.stance = spot.stance;
    claim.said_where.reset();
    claim.places.clear();
    claim.answers.clear();
    for (const std::uint32_t place : spot.places) {
      claim.places.push_back({place});
    }
    story.claims.push_back(claim);
  }
  story.relations = std::move(relations);
  return make_world(std::move(story), {});
}

inline std::vector<Spot> one_each(std::size_t places) {
  std::vector<Spot> claims;
  for (std::uint32_t i = 0; i < places; ++i) {
    claims.push_back({{i}, core::Stance::asserts});
  }
  return claims;
}

}  // namespace dateline::app
