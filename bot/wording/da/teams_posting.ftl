# Det, der kun siges, når noget sendes til Teams.

teams-may-repeat = Teams svarede ikke, så det her kan stå to gange.
