/// A statement as a learner meets it, and what it looks like in a terminal.
enum Sample {
  static let markdown: String = #"""
    # Layer normalization

    ## Why it matters

    A Transformer normalizes *every* token on its own: the **mean** of its $d$ numbers is taken away and
    the rest is divided by their deviation. See [START.md](../START.md) if Swift is new to you.

    ## Task

    For each row $x$, with a gain $\gamma$ and a bias $\beta$,

    $$
    \mu = \frac{1}{d} \sum_{j=1}^{d} x_j, \quad
    \sigma^2 = \frac{1}{d} \sum_{j=1}^{d} (x_j - \mu)^2,
    $$

    $$\hat{x}_j = \frac{x_j - \mu}{\sqrt{\sigma^2 + \epsilon}}, \qquad
    y_j = \gamma_j \hat{x}_j + \beta_j.$$

    Write two functions:

    1. `forward` returns $y$, an $m \times d$ matrix.
    2. `backward` returns three gradients of a loss $L$, given $\partial L / \partial y$:

       - $\frac{\partial L}{\partial x}$, as large as `x`;
       - $\partial L / \partial \gamma$ and $\partial L / \partial \beta$, $d$ numbers each.

    ### Contract

    | argument | in Swift | shape | meaning |
    |---|---|---|---|
    | x | `x: Matrix` | m x d | the tokens, one in each row; no row is constant |
    | gain | `gain: [Double]` | d | $\gamma$, which multiplies the normalized numbers one by one |
    | epsilon | `epsilon: Double` | | $\epsilon > 0$, *inside* the root |

    ## Worked example

    ```swift
    let x: Matrix = [[1.0, 3.0]]   // mean 2, variance 1
    let y = solution.forward(x, gain: [1, 1])  // [[-1.0, 1.0]]
    ```

    > The variance is divided by $d$, not by $d - 1$.

    ## Hints

    <details><summary>Hint 1: Where should I look?</summary>

    Two of the three ways from `x` to `y` lead through $\mu$ and $\sigma$:

    $$\frac{\partial \hat{x}_j}{\partial x_k} = 
    \frac{1}{\sigma} \left( \delta_{jk} - \frac{1}{d} - \frac{\hat{x}_j \hat{x}_k}{d} \right)$$

    </details>

    ## Sources

    - Ba, Kiros and Hinton 2016, "Layer Normalization", [arXiv 1607.06450](https://arxiv.org/abs/1607.06450).
    - It costs nothing, not even $5 or $6.
    """#

  static let text: String = #"""
    Layer normalization
    ===================

    Why it matters
    --------------

    A Transformer normalizes every token on its own: the mean of its d numbers is
    taken away and the rest is divided by their deviation. See START.md
    (Problems/START.md) if Swift is new to you.

    Task
    ----

    For each row x, with a gain γ and a bias β,

        μ = 1/d · Σ_{j=1..d} x_j,  σ² = 1/d · Σ_{j=1..d} (x_j - μ)²,

        x̂_j = (x_j - μ)/√(σ² + ε),    y_j = γ_j x̂_j + β_j.

    Write two functions:

    1. forward returns y, an m × d matrix.

    2. backward returns three gradients of a loss L, given ∂L / ∂y:

       - ∂L/∂x, as large as x;
       - ∂L / ∂γ and ∂L / ∂β, d numbers each.

    Contract

    argument  in Swift         shape  meaning
    --------  ---------------  -----  ----------------------------------------------
    x         x: Matrix        m x d  the tokens, one in each row; no row is
                                      constant
    gain      gain: [Double]   d      γ, which multiplies the normalized numbers one
                                      by one
    epsilon   epsilon: Double         ε > 0, inside the root

    Worked example
    --------------

        let x: Matrix = [[1.0, 3.0]]   // mean 2, variance 1
        let y = solution.forward(x, gain: [1, 1])  // [[-1.0, 1.0]]

    > The variance is divided by d, not by d - 1.

    Hints
    -----

    Hint 1: Where should I look?
      Two of the three ways from x to y lead through μ and σ:

          ∂x̂_j/∂x_k = 1/σ · (δ_jk - 1/d - (x̂_j x̂_k)/d)

    Sources
    -------

    - Ba, Kiros and Hinton 2016, "Layer Normalization", arXiv 1607.06450
      (https://arxiv.org/abs/1607.06450).
    - It costs nothing, not even $5 or $6.
    """#
}
