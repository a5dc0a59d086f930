// Rings on a plane of degrees, against what a slow and simple search finds.
#include "core/geo/ring.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

int side(LngLat a, LngLat b, LngLat c) {
  const double turn = (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng);
  return turn > 0 ? 1 : turn < 0 ? -1 : 0;
}

bool in_box(LngLat a, LngLat b, LngLat p) {
  return p.lng >= std::min(a.lng, b.lng) && p.lng <= std::max(a.lng, b.lng) &&
         p.lat >= std::min(a.lat, b.lat) && p.lat <= std::max(a.lat, b.lat);
}

bool edges_meet(LngLat a, LngLat b, LngLat c, LngLat d) {
  const int abc = side(a, b, c), abd = side(a, b, d), cda = side(c, d, a), cdb = side(c, d, b);
  if (abc * abd < 0 && cda * cdb < 0) {
    return true;
  }
  return (abc == 0 && in_box(a, b, c)) || (abd == 0 && in_box(a, b, d)) ||
         (cda == 0 && in_box(c, d, a)) || (cdb == 0 && in_box(c, d, b));
}

bool edges_cross(LngLat a, LngLat b, LngLat c, LngLat d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

// Every pair of edges; no two places of the ring are alike but its ends.
bool meets_itself_slowly(const Ring& ring) {
  const std::size_t count = ring.size() - 1;
  for (std::size_t i = 0; i < count; ++i) {
    const LngLat a = ring[i], b = ring[i + 1], next = ring[i + 1 < count ? i + 2 : 1];
    const bool back =
        side(a, b, next) == 0 &&
        (next.lng - b.lng) * (a.lng - b.lng) + (next.lat - b.lat) * (a.lat - b.lat) > 0;
    if (back) {
      return true;
    }
    for (std::size_t j = i + 2; j < count; ++j) {
      if (i == 0 && j + 1 == count) {
        continue;
      }
      if (edges_meet(a, b, ring[j], ring[j + 1])) {
        return true;
      }
    }
  }
  return false;
}

bool cross_slowly(const Ring& one, const Ring& other) {
  for (std::size_t i = 0; i + 1 < one.size(); ++i) {
    for (std::size_t j = 0; j + 1 < other.size(); ++j) {
      if (edges_cross(one[i], one[i + 1], other[j], other[j + 1])) {
        return true;
      }
    }
  }
  return false;
}

// A star-shaped ring, of places at growing angles: it never meets itself.
Ring star(std::mt19937& engine, int places, LngLat middle, double least, double most) {
  std::uniform_real_distribution<double> away(least, most);
  Ring ring;
  for (int i = 0; i < places; ++i) {
    const double angle = 6.283185307179586 * i / places, r = away(engine);
    ring.push_back({middle.lng + r * std::cos(angle), middle.lat + r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return ring;
}

// Places on a small grid: they touch, overlap and stand over each other often.
Ring on_a_grid(std::mt19937& engine, int places, int size) {
  std::vector<LngLat> all;
  for (int x = 0; x < size; ++x) {
    for (int y = 0; y < size; ++y) {
      all.push_back({static_cast<double>(x), static_cast<double>(y)});
    }
  }
  std::shuffle(all.begin(), all.end(), engine);
  Ring ring(all.begin(), all.begin() + places);
  ring.push_back(ring.front());
  return ring;
}

// Long teeth, slanted: the boxes of all their edges overlap. Tooth i has its tip at places 4 i + 1
// and 4 i + 2.
Ring comb(int teeth, double slant) {
  Ring ring;
  for (int i = 0; i < teeth; ++i) {
    const double low = 40.0 * i / teeth, high = low + 20.0 / teeth;
    ring.insert(ring.end(), {{1, low}, {100, low + slant}, {100, high + slant}, {1, high}});
  }
  ring.insert(ring.end(), {{0, 40}, {0, 0}, {1, 0}});
  return ring;
}

TEST(Ring, MeetsItselfWhereEveryPairOfEdgesSaysSo) {
  std::mt19937 engine(4);
  int met = 0, apart = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Ring ring = on_a_grid(engine, 4 + i % 5, 3 + i % 4);
    const bool meets = meets_itself_slowly(ring);
    (meets ? met : apart) += 1;
    ASSERT_EQ(meets_itself(ring), meets) << "ring " << i;
  }
  EXPECT_GT(met, 1000);
  EXPECT_GT(apart, 1000);
}

TEST(Ring, MeetsItselfWhenOnePlaceOfManyIsMovedAcross) {
  std::mt19937 engine(5);
  int met = 0;
  for (int i = 0; i < 300; ++i) {
    Ring ring = star(engine, 200, {30, 50}, 3, 6);
    ASSERT_FALSE(meets_itself(ring)) << "ring " << i;
    ring[17] = ring[static_cast<std::size_t>(40 + i % 100)];
    ring[17].lat += 0.01;
    ASSERT_EQ(meets_itself(ring), meets_itself_slowly(ring)) << "ring " << i;
    met += meets_itself(ring) ? 1 : 0;
  }
  EXPECT_GT(met, 200);
}

TEST(Ring, TouchesItselfAtAPlaceGivenTwiceButNotAtOneRepeatedAtOnce) {
  EXPECT_TRUE(meets_itself({{0, 0}, {1, 1}, {2, 0}, {2, 2}, {1, 1}, {0, 2}, {0, 0}}))
      << "a pinched ring";
  EXPECT_TRUE(meets_itself({{0, 0}, {4, 0}, {4, 4}, {2, 4}, {2, 6}, {2, 4}, {0, 4}, {0, 0}}))
      << "a spike";
  EXPECT_FALSE(meets_itself({{0, 0}, {4, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 4}, {0, 4}, {0, 0}}))
      << "places said twice";
  EXPECT_FALSE(meets_itself({{0, 0}, {2, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}))
      << "three on one line";
}

// A search of every pair would not come back from this within the time of a test.
TEST(Ring, OfManyLongTeethIsSweptSoon) {
  for (const double slant : {0.0, 25.0}) {
    Ring ring = comb(50'000, slant);
    EXPECT_FALSE(meets_itself(ring)) << slant;
    ring[100'002].lat -= 0.01;
    EXPECT_TRUE(meets_itself(ring)) << slant;
  }
}

TEST(Ring, CrossesAnotherButDoesNotByTouching) {
  const Ring square{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
  EXPECT_FALSE(any_cross({square, {{1, 1}, {1, 3}, {3, 3}, {3, 1}, {1, 1}}})) << "within";
  EXPECT_FALSE(any_cross({square, {{0, 1}, {2, 3}, {2, 1}, {0, 1}}})) << "a corner on the edge";
  EXPECT_FALSE(any_cross({square, {{0, 0}, {2, 3}, {3, 2}, {0, 0}}})) << "a corner on the corner";
  EXPECT_FALSE(any_cross({square, {{0, 1}, {0, 3}, {2, 3}, {2, 1}, {0, 1}}}))
      << "an edge along the edge";
  EXPECT_TRUE(any_cross({square, {{-1, 1}, {2, 3}, {2, 1}, {-1, 1}}}));
  std::mt19937 engine(6);
  int crossed = 0;
  for (int i = 0; i < 500; ++i) {
    const Ring one = star(engine, 40, {10, 10}, 2, 6),
               other = star(engine, 30, {10 + i * 0.03, 10}, 2, 4);
    ASSERT_EQ(any_cross({one, other}), cross_slowly(one, other)) << "rings " << i;
    crossed += any_cross({one, other}) ? 1 : 0;
  }
  EXPECT_GT(crossed, 200);
  EXPECT_LT(crossed, 500);
}

TEST(Ring, GoesOnOverTheAntimeridianTheShortWay) {
  const Ring ring{{170, 50}, {-170, 50}, {-170, 60}, {170, 60}, {170, 50}};
  EXPECT_TRUE(leaps(ring));
  const Ring plain = unrolled(ring);
  EXPECT_FALSE(leaps(plain));
  EXPECT_EQ(plain[1].lng, 190);
  EXPECT_EQ(plain.back(), plain.front());
  EXPECT_DOUBLE_EQ(width_of(plain), 20);
  EXPECT_DOUBLE_EQ(twice_signed_area(plain), 400);
  EXPECT_TRUE(inside(plain, {185, 55}));
  EXPECT_FALSE(inside(plain, {0, 55}));
  EXPECT_FALSE(around_a_pole(ring));
  EXPECT_TRUE(around_a_pole({{0, 80}, {120, 80}, {-120, 80}, {0, 80}}));
}

TEST(Ring, EnclosesNothingOnlyWhereItIsALine) {
  EXPECT_TRUE(
      encloses_nothing({{28.4, 68.3}, {28.5, 68.4}, {28.7, 68.6}, {28.6, 68.5}, {28.4, 68.3}})
  );
  EXPECT_TRUE(encloses_nothing({{1, 1}, {1, 1}, {1, 1}, {1, 1}}));
  EXPECT_TRUE(encloses_nothing({}));
  const Ring bow_tie{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}};
  EXPECT_EQ(twice_signed_area(bow_tie), 0);
  EXPECT_FALSE(encloses_nothing(bow_tie));
  EXPECT_TRUE(meets_itself(bow_tie));
  EXPECT_FALSE(encloses_nothing({{15, 15}, {15.00001, 15}, {15.00001, 15.00001}, {15, 15}}))
      << "a square metre";
}

TEST(Ring, LeavesAnotherThroughItsCornersButNotByTouching) {
  const Ring square{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
  EXPECT_TRUE(leaves({{2, 2}, {4, 4}, {5, 2}, {4, 0}, {2, 2}}, square))
      << "out at a corner and in at the next";
  EXPECT_TRUE(leaves({{1, 1}, {4, 2}, {5, 3}, {3, 4}, {1, 1}}, square))
      << "out and in at its own corners, on the square's edges";
  EXPECT_FALSE(leaves({{2, 2}, {4, 4}, {2, 3}, {2, 2}}, square)) << "touches a corner";
  EXPECT_FALSE(leaves({{0, 0}, {3, 0}, {2, 2}, {0, 0}}, square)) << "runs along an edge";
  EXPECT_FALSE(leaves({{1, 1}, {3, 1}, {3, 3}, {1, 1}}, square));
  const Ring notched{{0, 0}, {6, 0}, {6, 4}, {4, 2}, {2, 2}, {3, 4}, {0, 4}, {0, 0}};
  EXPECT_TRUE(leaves(
      {{1, 3}, {5, 3}, {5, 1}, {1, 1}, {1, 3}},
      {{0, 0}, {6, 0}, {6, 4}, {4, 3}, {3, 2}, {2, 3}, {2, 4}, {0, 4}, {0, 0}}
  )) << "its own edge goes out at one corner and in at another";
  EXPECT_FALSE(leaves({{1, 2}, {5, 2}, {5, 1}, {1, 1}, {1, 2}}, notched))
      << "runs along the notch's foot";
}

TEST(Ring, LeavesNoneByTheRoundingOfADegree) {
  const Ring slanted{{0.1, 0.1}, {0.7, 0.3}, {1.3, 0.5}, {0.3, 0.9}, {0.1, 0.1}};
  EXPECT_FALSE(leaves({{0.1, 0.1}, {1.3, 0.5}, {0.4, 0.7}, {0.1, 0.1}}, slanted));
}

TEST(Ring, EntersAnotherThroughItsCornersButNotByTouching) {
  const Ring square{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
  EXPECT_TRUE(enters({{0, 0}, {4, 4}, {6, 0}, {0, 0}}, square)) << "across from corner to corner";
  EXPECT_TRUE(enters({{1, 1}, {2, 1}, {2, 2}, {1, 1}}, square));
  EXPECT_FALSE(enters({{4, 0}, {8, 0}, {8, 4}, {4, 4}, {4, 0}}, square)) << "runs along an edge";
  EXPECT_FALSE(enters({{4, 4}, {6, 4}, {6, 6}, {4, 4}}, square)) << "touches a corner";
  EXPECT_FALSE(enters(square, square));
}

TEST(Ring, KnowsWhatLiesOnIt) {
  const Ring ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
  EXPECT_TRUE(on_ring(ring, {4, 1}));
  EXPECT_TRUE(on_ring(ring, {0, 0}));
  EXPECT_FALSE(on_ring(ring, {5, 0}));
  EXPECT_FALSE(on_ring(ring, {2, 2}));
}

}  // namespace
}  // namespace dateline::core
