// Answers the questions that cpp-random.py asks, one a line: `op seed n parameters…`, with the standard library's <random>.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace std;

// Floating-point numbers leave as their bits, so that nothing is rounded on the way.
void put(double x) { uint64_t bits; memcpy(&bits, &x, 8); printf("%016llx ", (unsigned long long)bits); }
void put(float x) { uint32_t bits; memcpy(&bits, &x, 4); printf("%08x ", bits); }
template <class Integer> void put(Integer x) { cout << x << ' ' << flush; }

template <class Engine, class Draw> void draws(int n, Engine& g, Draw d) {
  for (int i = 0; i < n; i++) put(d(g));
}

int main() {
  string line;
  while (getline(cin, line)) {
    istringstream in(line);
    string op;
    unsigned long long seed;
    int n;
    in >> op >> seed >> n;
    vector<double> p;
    for (double x; in >> x;) p.push_back(x);
    mt19937 g(seed);
    if (op == "mt19937_raw") draws(n, g, [](mt19937& g) { return (unsigned long)g(); });
    else if (op == "mt19937_64_raw") { mt19937_64 h(seed); for (int i = 0; i < n; i++) put((unsigned long)h()); }
    else if (op == "minstd_rand_raw") { minstd_rand h(seed); for (int i = 0; i < n; i++) put((unsigned long)h()); }
    else if (op == "mt19937_seedseq_raw") { seed_seq q{uint32_t(seed)}; mt19937 h(q); for (int i = 0; i < n; i++) put((unsigned long)h()); }
    else if (op == "mt19937_10000th") { g.discard(n); put((unsigned long)g()); }
    else if (op == "uniform_real_f64") draws(n, g, uniform_real_distribution<double>(p[0], p[1]));
    else if (op == "uniform_real_f32") draws(n, g, uniform_real_distribution<float>(p[0], p[1]));
    else if (op == "uniform_int_i64") draws(n, g, uniform_int_distribution<long>(p[0], p[1]));
    else if (op == "generate_canonical_f64") for (int i = 0; i < n; i++) put(generate_canonical<double, 53>(g));
    else if (op == "generate_canonical_f32") for (int i = 0; i < n; i++) put(generate_canonical<float, 24>(g));
    else if (op == "bernoulli") draws(n, g, bernoulli_distribution(p[0]));
    else if (op == "exponential_f64") draws(n, g, exponential_distribution<double>(p[0]));
    else if (op == "normal_f64") draws(n, g, normal_distribution<double>(p[0], p[1]));
    else if (op == "discrete_probabilities") for (double x : discrete_distribution<int>(p.begin(), p.end()).probabilities()) put(x);
    else if (op == "discrete_f64") { discrete_distribution<int> d(p.begin(), p.end()); for (int i = 0; i < n; i++) put(d(g)); put((unsigned long)g()); }
    else if (op == "discrete_f32weights") { vector<float> w(p.begin(), p.end()); draws(n, g, discrete_distribution<int>(w.begin(), w.end())); }
    else if (op == "shuffle") { vector<int> x(n); iota(x.begin(), x.end(), 0); shuffle(x.begin(), x.end(), g); for (int i : x) put(i); }
    puts("");
    fflush(stdout);
  }
}
